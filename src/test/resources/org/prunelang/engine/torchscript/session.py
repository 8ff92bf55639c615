"""Loads a TorchScript module and makes the calls that a request lists, in order."""
import json
import sys

import torch


def tensor(spec):
    kind = getattr(torch, spec["type"])
    return torch.tensor(spec["values"], dtype=torch.float64).to(kind).reshape(spec["shape"])


def flat(value):
    return value.detach().to(torch.float64).reshape(-1).tolist()


def main(module_path, request_path, answer_path):
    module = torch.jit.load(module_path)
    with open(request_path) as file:
        request = json.load(file)
    tensors = {name: tensor(spec) for name, spec in request["tensors"].items()}
    saved = {}

    def given(argument):
        if isinstance(argument, list):
            return [tensors[name] for name in argument]
        return saved[argument] if argument in saved else tensors[argument]

    results = []
    for call in request["calls"]:
        if "set" in call:
            changed = tensors[call["set"]]
            with torch.no_grad():
                values = torch.tensor(call["values"], dtype=changed.dtype)
                changed.copy_(values.reshape(changed.shape))
            continue
        method = getattr(module, call["method"])
        result = method(*[given(argument) for argument in call["arguments"]])
        result = [result] if isinstance(result, torch.Tensor) else result
        if call["saved"]:
            saved[call["saved"]] = result
            results.append([])
        else:
            results.append([flat(one) for one in result])
    answer = {
        "results": results,
        "tensors": {name: flat(one) for name, one in tensors.items()},
        "names": list(module.state_dict()),
        "trained": [name for name, _ in module.named_parameters()],
    }
    with open(answer_path, "w") as file:
        json.dump(answer, file)


main(*sys.argv[1:])
