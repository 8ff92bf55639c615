package org.prunelang.data.file;

import java.util.List;

/**
 * The files of one image set as its authors publish them.
 *
 * @param train the files of the training images, in order
 * @param test those of the test images
 * @param folder the folder that the published archive unpacks to, where there is one
 * @param archive the archive's name, or empty
 * @param sizes what the files hold, as people say it
 * @param source where people get them
 */
record Published(
        List<String> train,
        List<String> test,
        List<String> folder,
        String archive,
        String sizes,
        String source) {
    Published {
        train = List.copyOf(train);
        test = List.copyOf(test);
        folder = List.copyOf(folder);
    }

    static Published cifar10() {
        return new Published(
                List.of(
                        "data_batch_1.bin",
                        "data_batch_2.bin",
                        "data_batch_3.bin",
                        "data_batch_4.bin",
                        "data_batch_5.bin"),
                List.of("test_batch.bin"),
                List.of("cifar-10-batches-bin"),
                "cifar-10-binary.tar.gz",
                "each 30,730,000 bytes: 10,000 times a label and 32x32 red, green and blue bytes",
                "the binary version from https://www.cs.toronto.edu/~kriz/cifar.html:"
                        + " cifar-10-binary.tar.gz, 162 MB, MD5 c32a1d4ab5d03f1284b67883e8d87530");
    }

    static Published cifar100() {
        return new Published(
                List.of("train.bin"),
                List.of("test.bin"),
                List.of("cifar-100-binary"),
                "cifar-100-binary.tar.gz",
                "153,700,000 and 30,740,000 bytes: for each image two labels and 32x32 red, green"
                        + " and blue bytes",
                "the binary version from https://www.cs.toronto.edu/~kriz/cifar.html:"
                        + " cifar-100-binary.tar.gz, 161 MB, MD5 03b5dce01913d631647c71ecec9e9cb8");
    }

    static Published mnist() {
        return idx(
                "https://ossci-datasets.s3.amazonaws.com/mnist/, MD5"
                        + " f68b3c2dcbeaaa9fbdd348bbdeb94873 (train images),"
                        + " d53e105ee54ea40749a09fcbcd1e9432 (train labels),"
                        + " 9fb629c4189551a2d022fa330f9573f3 (t10k images),"
                        + " ec29112dd5afa0611ce80d1b7f02629c (t10k labels)",
                List.of("MNIST/raw", "raw"));
    }

    static Published fashionMnist() {
        return idx(
                "https://github.com/zalandoresearch/fashion-mnist, MD5"
                        + " 8d4fb7e6c68d591d4c3dfef9ec88bf0d (train images),"
                        + " 25c81989df183df01b3e8a0aad5dffbe (train labels),"
                        + " bef4ecab320f06d8554ea6380940ec79 (t10k images),"
                        + " bb300cfdad3c16e7a12a480ee83cd310 (t10k labels)",
                List.of("FashionMNIST/raw", "raw"));
    }

    private static Published idx(String source, List<String> folders) {
        return new Published(
                List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
                List.of("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
                folders,
                "",
                "47,040,016 and 60,008 bytes for training, 7,840,016 and 10,008 for the test",
                source);
    }
}
