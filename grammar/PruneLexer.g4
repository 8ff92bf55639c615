// The words and signs of the language. The base class decides which newlines end a statement and
// which `)` closes an interpolation.
lexer grammar PruneLexer;

options {
    superClass = StatementLexer;
}

tokens {
    INTERP_END // given by the base class to the `)` that closes an interpolation
}

USE: 'use';
AS: 'as';
PARAM: 'param';
LET: 'let';
EXTERN: 'extern';
FN: 'fn';
CRITERION: 'criterion';
TRANSFORM: 'transform';
DATA: 'data';
MODEL: 'model';
BLOCK: 'block';
SCHEDULE: 'schedule';
RULES: 'rules';
SPACE: 'space';
PLAN: 'plan';
TEST: 'test';

REQUIRE: 'require';
INPUT: 'input';
RESIDUAL: 'residual';
SHORTCUT: 'shortcut';
CONCAT: 'concat';
BRANCH: 'branch';
WHEN: 'when';
FOR: 'for';
IN: 'in';
IF: 'if';
THEN: 'then';
ELSE: 'else';

OVERRIDE: 'override';
KEEP: 'keep';
REMOVE: 'remove';
SKIPPING: 'skip'; // ANTLR keeps the name SKIP for itself
TIE: 'tie';
GATHER: 'gather';
STEP: 'step';
OF: 'of';
EACH: 'each';
ACROSS: 'across';
EXCEPT: 'except';
WHERE: 'where';
BY: 'by';
REBUILT: 'rebuilt';
ON: 'on';
AT: 'at';
MOST: 'most';
LEAST: 'least';
MULTIPLES: 'multiples';
ROUNDING: 'rounding';
ZERO: 'zero';
CLEAR: 'clear';
CARRY: 'carry';
FOLD: 'fold';
DROP: 'drop';

LOAD: 'load';
FROM: 'from';
TRAIN: 'train';
WITH: 'with';
SHRINK: 'shrink';
PRUNE: 'prune';
SOFTLY: 'softly';
FIRMLY: 'firmly';
USING: 'using';
TO: 'to';
GATE: 'gate';
STARTING: 'starting';
SELECT: 'select';
LOWEST: 'lowest';
HIGHEST: 'highest';
RECALIBRATE: 'recalibrate';
SEARCH: 'search';
SCORE: 'score';
KEEPING: 'keeping';
REPEAT: 'repeat';
LARGEST: 'largest';
AFTER: 'after';
EVERY: 'every';
PLAYER: 'player';
MINIMIZE: 'minimize';
OVER: 'over';
ADD: 'add';
EXPECT: 'expect';
ERROR: 'error';
REPORT: 'report';
EXPORT: 'export';
STOP: 'stop';
BEST: 'best';
LAST: 'last';
RETURN: 'return';

TRUE: 'true';
FALSE: 'false';
AND: 'and';
OR: 'or';
NOT: 'not';
MOD: 'mod';

OPEN_PAREN: '(';
CLOSE_PAREN: ')';
OPEN_BRACKET: '[';
CLOSE_BRACKET: ']';
OPEN_BRACE: '{';
CLOSE_BRACE: '}';
EQUAL: '==';
NOT_EQUAL: '!=';
AT_MOST: '<=';
AT_LEAST: '>=';
LESS: '<';
GREATER: '>';
UP_TO: '..<';
THROUGH: '..';
DOT: '.';
COMMA: ',';
COLON: ':';
SEMICOLON: ';';
ASSIGN: '=';
PLUS: '+';
MINUS: '-';
TIMES: '*';
DIVIDE: '/';
CONTRACT: '@';
POWER: '^';

SIZE: [0-9]+ ('x' [0-9]+)+;
PERCENT: AMOUNT '%';
NUMBER: AMOUNT;
fragment AMOUNT: [0-9] [0-9_]* ('.' [0-9]+)? ([eE] [+-]? [0-9]+)? [kMG]?;

ID: [a-zA-Z_] [a-zA-Z_0-9]*;
QUOTE: '"' -> pushMode(TEXT_MODE);
DOC: '##' ~[\r\n]* -> channel(HIDDEN);
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
NL: '\r'? '\n';
WS: [ \t\f]+ -> channel(HIDDEN);
UNKNOWN: .;

mode TEXT_MODE;
INTERP: '\\(' -> pushMode(DEFAULT_MODE);
ESC: '\\' ~[(\r\n];
TEXT: ~["\\\r\n]+;
UNQUOTE: '"' -> popMode;
BROKEN: '\r'? '\n' -> popMode; // no sentence holds it: a text ends on its line
STRAY: . -> type(UNKNOWN);
