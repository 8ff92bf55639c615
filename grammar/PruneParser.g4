// The sentences of the language: LL, no left recursion, no predicates, no actions. Chains of
// operators and suffixes are loops, so a long sum nests no deeper than a short one.
parser grammar PruneParser;

options {
    tokenVocab = PruneLexer;
    superClass = DepthGuard;
}

recipe: sep* (item (sep+ item)* sep*)? EOF;
value: sep* expr sep* EOF; // the value of `--set name=value`
// One entry at a time: a chain of them would let a rule be followed by anything, and then the
// parser looks to the end of the text to tell a unit (`5 epochs`) from a noun (`5 filters`).
replInput: sep* (entry sep*)? EOF;
entry: item | statement | ruleItem | expr;
sep: NL | ';';

item
    : use
    | param
    | binding
    | function
    | criterion
    | transform
    | data
    | model
    | block
    | schedule
    | rules
    | space
    | plan
    | test
    ;
use: 'use' (path | string) ('{' sep* imported (',' sep* imported)* ','? sep* '}')?;
imported: name ('as' name)?;
path: name ('.' word)*;
param: 'param' name ':' type ('in' span)? ('=' expr)?;
type: simpleType ('or' simpleType)*;
simpleType
    : word # namedType
    | '[' type (',' type)* ']' # bracketedType
    | '(' type (',' type)+ ')' # tupleType
    ;
binding: 'let' pattern '=' expr;
pattern: name | '(' name (',' name)* ')';
function: 'extern' 'fn' name parameters (':' type)? | 'fn' name parameters (':' type)? body;
criterion: 'criterion' name parameters body;
transform: 'transform' name parameters body;
parameters: '(' (parameter (',' parameter)* ','?)? ')';
parameter: word (':' type)? ('=' expr)?;
body: '=' expr | result;
result: '{' sep* (binding sep+)* 'return' expr sep* '}';
data: 'data' name '=' expr;
schedule: 'schedule' name '{' sep* (setting (sep+ setting)* sep*)? '}';
setting: name ':' expr;

// Networks.
model: 'model' name ('=' expr | parameters? layers);
block: 'block' name parameters? layers;
layers: '{' sep* (layer (sep+ layer)* sep*)? '}';
layer
    : label? network # placedLayer
    | 'for' pattern 'in' expr layers # forLayers
    | 'if' expr layers ('else' layers)? # ifLayers
    | 'input' name arguments # inputLayer
    | require # requireLayer
    | binding # bindingLayer
    ;
label: (name | string) ':';
network
    : 'residual' layers ('shortcut' ('when' expr)? layers)? # residual
    | 'concat' '{' sep* (branch sep*)+ '}' # concat
    | postfix # apply
    ;
branch: label? 'branch' layers;

// What to prune.
rules: 'rules' name parameters? ruleSet;
space: 'space' name 'for' expr ruleSet;
ruleSet: '{' sep* (ruleItem (sep+ ruleItem)* sep*)? '}';
ruleItem
    : 'override'? ('keep' | 'remove') amount reach (how ('then' amount how)*)? # shareRule
    | 'override'? 'remove' name 'where' expr reach? # predicateRule
    | 'keep' 'at' 'least' amount reach? # atLeastRule
    | 'in' 'multiples' 'of' expr # multiplesRule
    | 'skip' selector # skipRule
    | 'tie' name string? ('by' name)? # tieRule
    | 'gather' name # gatherRule
    | policy # policyRule
    ;
policy: ('rounding' | 'zero' | 'clear' | 'carry' | 'fold' | 'drop') name (name | 'and' name)?;
amount: expr ('step' expr)? 'of'? name;
reach: ('in' 'each' | 'across') selector;
selector: (name name? string? | string) ('except' string (',' string)*)? ('where' expr)?;
how: 'rebuilt'? 'by' postfix ('on' expr ('for' expr)?)?;

// What to do.
plan: 'plan' steps;
test: 'test' string steps;
steps: '{' sep* (step (sep+ step)* sep*)? '}';
step: binding | statement;
statement
    : (pattern '=')? action # doStatement
    | require # requireStatement
    | hook # hookStatement
    | 'expect' ('error' name 'in' expr | expr (',' string)?) # expectStatement
    | 'report' expr (',' expr)* ('to' expr)? # reportStatement
    | 'export' expr 'to' expr # exportStatement
    | 'stop' 'when' expr # stopStatement
    | 'keep' ('best' 'by' expr | 'last') ('where' expr)? # keepStatement
    | 'return' (action | expr ('keeping' expr)?) # returnStatement
    ;
require: 'require' expr (',' string)?;
action
    : 'load' expr 'from' expr ('by' name)? # load
    | 'train' (name '=')? expr 'with' expr 'on' expr steps? # train
    | 'prune' expr? ('softly' | 'firmly')? ('using' expr | 'to' expr how? | ruleSet) # prune
    | 'shrink' expr ('using' expr | ruleSet)? # shrink
    | 'gate' 'each' selector 'in' expr 'starting' 'at' expr # gate
    | 'select' ('lowest' | 'highest') amount reach 'in' expr how # select
    | 'recalibrate' expr 'on' expr ('for' expr)? # recalibrate
    | 'search' expr '{' sep* (searchPart (sep+ searchPart)* sep*)? '}' # search
    | 'repeat' pattern '=' expr 'at' 'most' expr steps # repeat
    | 'for' pattern 'in' expr steps # forAction
    | 'largest' name 'in' expr 'after' expr steps # largest
    ;
searchPart
    : setting # settingPart
    | require # requirePart
    | 'score' name? steps # scorePart
    ;
hook
    : 'after' 'each' name steps # afterEach
    | 'every' expr steps # every
    | 'each' name '(' name (',' name)* ')' steps # each
    | 'player' expr ('with' expr)? # player
    | 'minimize' expr 'over' expr ('with' expr)? # minimize
    | 'add' 'to' name expr # addTo
    ;

// Values, loosest first; a rule per precedence, so that no sentence has two trees.
expr: 'if' expr 'then' expr 'else' expr | either;
either: both ('or' both)*;
both: negation ('and' negation)*;
negation: 'not' negation | comparison;
comparison: range (('==' | '!=' | '<=' | '>=' | '<' | '>') range)*;
range: sum (('..' | '..<') sum)*;
sum: product (('+' | '-') product)*;
product: sign (('*' | '/' | '@' | 'mod' | 'of') sign)*;
sign: '-' sign | power;
power: postfix ('^' sign)?;
span: expr '..'? | ('..' | '..<') expr;
postfix: primary suffix*;
suffix
    : '.' word # member
    | arguments # call
    | '[' span (',' span)* ']' # index
    ;
arguments: '(' (argument (',' argument)* ','?)? ')';
argument: (word ':')? expr;
primary
    : NUMBER unit? # number
    | PERCENT # percent
    | SIZE # size
    | string # text
    | ('true' | 'false') # flag
    | name # nameValue
    | '(' expr (',' expr)* ','? ')' # group
    | '[' (expr (',' expr)* ','?)? ']' # sequence
    | 'fold' pattern '=' expr 'over' pattern 'in' expr result # fold
    ;
unit: ID; // never a soft word: `8..64 step 8 filters`
string: QUOTE (TEXT | ESC | INTERP expr INTERP_END)* UNQUOTE;
name
    : ID | 'step' | 'input' | 'score' | 'block' | 'data' | 'model' | 'error' | 'at' | 'most'
    | 'least' | 'multiples' | 'starting' | 'add' | 'gate' | 'lowest' | 'highest' | 'largest'
    | 'best' | 'last' | 'fold' | 'drop' | 'zero' | 'clear' | 'carry' | 'rounding' | 'shortcut'
    ;
word
    : name | 'use' | 'as' | 'param' | 'let' | 'extern' | 'fn' | 'criterion' | 'transform'
    | 'schedule' | 'rules' | 'space' | 'plan' | 'test' | 'require' | 'residual'
    | 'concat' | 'branch' | 'when' | 'for' | 'in' | 'if' | 'then' | 'else' | 'override' | 'keep'
    | 'remove' | 'skip' | 'tie' | 'gather' | 'of' | 'each' | 'across' | 'except' | 'where' | 'by'
    | 'rebuilt' | 'on' | 'load' | 'from' | 'train' | 'with' | 'shrink' | 'prune' | 'softly'
    | 'firmly' | 'using' | 'to' | 'select' | 'recalibrate' | 'search' | 'keeping' | 'repeat'
    | 'after' | 'every' | 'player' | 'minimize' | 'over' | 'expect' | 'report' | 'export' | 'stop'
    | 'return' | 'true' | 'false' | 'and' | 'or' | 'not' | 'mod'
    ;
