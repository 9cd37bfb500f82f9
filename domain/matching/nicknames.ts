/**
 * Short and familiar forms of given names, one formal name a line with what people are called for it. A form may stand for
 * several names. Common forms only, from general usage in English, German, French, Spanish, Italian, Dutch and Polish: the
 * rare ones of genealogists (Franky for Veronica) would join strangers more often than they find one person.
 */
const FORMS = `
abigail abby abbie gail
adelaide addie heidi
albert al bert bertie
alexander alex alec al sandy xander sasha lex alejandro
alexandra alex alexa sandra sandy sasha lexi
alfred alf alfie fred freddie
alice ali allie
alison ali allie
amanda mandy
amelia amy millie mia
andrew andy drew andreas andre
angela angie
anna ann anne annie anya ana hannah
anthony tony ant antonio anton toni
antonia toni
archibald archie
arthur art artie
barbara barb babs barbie bobbie
bartholomew bart
beatrice bea trixie beatriz
benedict ben
benjamin ben benny benji
bernard bernie
bradley brad
bridget bridie biddy
cameron cam
carol carrie
caroline carrie caro carolyn lina
cassandra cass cassie
catherine cathy kate katie kathy kat kitty cat katherine kathryn catherina katharina cath
charles charlie chuck chas carl karl carlos
charlotte charlie lottie char lotte
chloe clo
christina chris tina christine chrissy kristina
christine chris tina chrissy christina
christopher chris kit topher christian
clifford cliff
constance connie
cornelius neil kees
cynthia cindy
daniel dan danny dani
danielle dani
david dave davey
deborah deb debbie debra
dennis den denny
dolores lola
dominic dom nick domingo
donald don donnie
dorothy dot dottie dolly thea dora
douglas doug
edith edie
edmund ed eddie ned ted
edward ed eddie ted teddy ned eduardo eddy
eleanor ellie nell nelly ella nora lena elinor leonor
elizabeth liz lizzie beth betty bess eliza libby lisa elsie betsy lily elisabeth elspeth isabel ella
emily em emmy millie
emma em emmy
ernest ernie
eugene gene
evelyn eve evie
ezekiel zeke
florence flo florrie flossie
frances fran franny frankie
francis frank frankie fran francisco paco
francesca fran franny
franklin frank
frederick fred freddie freddy rick fritz friedrich
gabriel gabe
gabriella gabby gabrielle ella gaby
geoffrey geoff jeff jeffrey
george georgie jorge georg
georgina georgie gina georgia
gerald gerry jerry
gerard gerry jerry
gertrude gertie trudy
gilbert gil bert
giuseppe beppe pino
gregory greg gregor
guillermo memo guille
gwendolyn gwen wendy
hans johannes hannes
harold harry hal
harriet hattie
helen ellie nell lena nellie helena
henry harry hank hal heinrich henri enrique
herbert herb bert
howard howie
hubert bert hugh
ignacio nacho
imogen immy
irene rene
isaac ike
isabella bella izzy belle isabel ella bel
isabelle izzy belle bella isabel
isidore izzy
jacob jake jack coby
jacqueline jackie
james jim jimmy jamie jem
jane janie jenny
janet jan jenny
jasmine jas jazz
jean jeannie
jennifer jen jenny jenn
jeremiah jerry jem
jeremy jerry jem
jessica jess jessie
joan joanie
joanna jo joanne
johanna jo hanna
john jack johnny jon johannes jan juan sean ian
jonathan jon jonny johnny nathan
joseph joe joey jo josef jose pepe
josephine jo josie fina
joshua josh
judith judy judi
julia julie jules
julian jules
katarzyna kasia
katharina kathi katja kati kate
kenneth ken kenny
kimberly kim kimberley
kristin kris kristen
laurence larry laurie lorenzo lawrence
lawrence larry laurie laurence
leonard leo len lenny
leonardo leo nardo
leopold leo
lillian lily lil
louis lou louie luis ludwig
louise lou lulu luisa
lucas luke luc
lucille lucy lu
lucinda lucy cindy
luigi gino
madeline maddie maddy madeleine
magdalena lena magda
malgorzata gosia
margaret maggie meg peg peggy marge margie rita greta daisy margot madge megan
maria mia ria mari
marilyn mary
marion mary
martha marty mattie
martin marty
mary molly polly may mamie
matilda tilly mattie tilda
matthew matt matty mathew matthias mateo
maureen mo
maurice moe maury mo
maximilian max
maxwell max
maxine max
melanie mel
melissa mel missy lissa
melvin mel
michael mike mick mickey micky mikey miguel michel mitch
michelle shelly micky
mildred millie
millicent millie
miranda mandy
mitchell mitch
mohammed mohamed muhammad mohammad mo mohd muhammed ahmed
montague monty
montgomery monty
nancy nan
natalie nat nattie tally
natasha tasha nat
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky nico nicolas klaus niko
nicole nicky nikki nic
norman norm
oliver ollie olly
olivia liv livvy ollie
oscar ozzie
oswald ozzie
pamela pam
patricia pat patty tricia trish paddy patsy
patrick pat paddy rick patricio
paul paulie pablo
paula pauline
penelope penny
peter pete pedro pierre piet
philip phil pip phillip felipe
philippa pip pippa
priscilla cilla
rachel rach shelly
raymond ray
rebecca becky becca bec
reginald reg reggie
richard rick dick rich richie ricky ricardo
robert rob bob bobby robbie bert roberto
roberta bobbie robbie
roderick rod rory
rodney rod
roger rodge
roland rolly
ronald ron ronnie
rosalind ros roz
rosemary rose rosie
rose rosie rosa
rudolf rudi rolf
russell russ rusty
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sally sara sadie
sebastian seb bas basti
sharon shaz
sidney sid
solomon sol
sophia sophie sofia soph sofie
stanley stan
stephanie steph stevie stefanie
stephen steve stevie steven stefan esteban
susan sue susie suzy susanna suzanne sukie
susanna sue susie suzy anna
sylvia syl
tabitha tabby
tamara tammy tam
teresa terry tess tessa theresa teri
terence terry tel
thaddeus tad
theodore ted teddy theo
thomas tom tommy tomas
timothy tim timmy
tobias toby
tristan tris
ursula uschi ulla
valentina val tina
valerie val
vanessa nessa
veronica ronnie roni vera
victor vic viktor
victoria vicky tori vic viki
vincent vince vinnie vin
violet vi
virginia ginny ginger
walter wally walt
wilfred wilf fred
wilhelmina mina willa
william will bill billy liam willie wilhelm guillermo willem wim
winifred winnie freda
winston winnie
yvonne evie
zachary zach zack zac
`;

/** Spellings of one spoken name, of which clerks write down any. */
const SPELLINGS = `
sara sarah
martha marta
philip phillip
steven stephen stephan
jeffrey geoffrey jeffery
brian bryan
eric erik
marc mark
alan allan allen
lynn lynne
deborah debra
michael micheal
lindsay lindsey
nicholas nicolas nikolas
hannah hanna
mohammed mohamed muhammad mohammad muhammed mohamad mohamud
ahmed ahmad
hasan hassan hassaan
hussein hussain husain hussien husein
theresa teresa
isabel isabelle isobel
elizabeth elisabeth
jon john
rachel rachael
rebecca rebekah
lawrence laurence
louis lewis
sean shaun shawn
kristin kristen
caitlin kaitlin kaitlyn katelyn
zoe zoey
sophia sofia
aidan aiden
jacqueline jaqueline
joanne joann
leslie lesley
yasmin yasmine
aisha ayesha aysha
fatima fatma
omar umar
yusuf yousef youssef yousuf
natalie nathalie
emanuel emmanuel
rafael raphael
frederick fredrick frederic
erica erika
monica monika
carla karla
carl karl
curtis kurtis
stuart stewart
graham graeme
neil neal
glen glenn
greg gregg
tracy tracey
kelly kelley
ashley ashleigh
megan meghan
madeline madeleine madelyn
gillian jillian
conor connor
ian iain
anthony antony
thomas tomas
susannah susanna
christina kristina cristina
christine kristine
christopher kristopher
alison allison
katherine catherine kathryn catharine katharine
ann anne
claire clare
geraldine jeraldine
maryanne maryann
rosemary rosemarie
zachary zachery
vivian vivien
julien julian
alexei aleksei alexey aleksey
sergei sergey
yuri yury
yulia julia iulia
`;

const LINES = [...linesOf(FORMS), ...linesOf(SPELLINGS)];
const SPELLINGS_OF = groupByName(linesOf(SPELLINGS));
const FORMS_OF = groupByName(LINES);
const FORMAL_NAMES = new Set(LINES.map(([head = '']) => head));

/** Forms that are names in their own right: Lily and Ella may both be Elizabeth, and are two sisters more often. */
const OWN_NAMES = new Set([
  ...FORMAL_NAMES,
  ...'lily ella lisa elsie isabel nora lena ian sean juan jan johannes jack carl carlos karl luis lola alexa sandra sasha'.split(
    ' ',
  ),
  ...'tina nina mia ellen belle emma kate kim jamie molly polly sally nancy betty jenny max maria marie ana ann'.split(
    ' ',
  ),
]);

/**
 * Whether the two, as they are compared, are one given name: one is a form of the other, both are spellings of it, or both
 * are short for a third name and not both names in their own right.
 */
export function areNicknames(left: string, right: string): boolean {
  const isFormOf = (form: string, name: string) =>
    FORMAL_NAMES.has(name) && (FORMS_OF.get(form) ?? []).some(([head]) => head === name);
  const [mine, theirs] = [spellingsOf(left), spellingsOf(right)];
  return (
    mine.includes(right) ||
    mine.some((one) => theirs.some((other) => isFormOf(one, other) || isFormOf(other, one))) ||
    (shareFormalName(left, right) && !(OWN_NAMES.has(left) && OWN_NAMES.has(right)))
  );
}

/** Whether both are names in their own right, and no two spellings of one. */
export const areOwnNames = (left: string, right: string): boolean =>
  OWN_NAMES.has(left) && OWN_NAMES.has(right) && !spellingsOf(left).includes(right);

/** Whether both may be forms of a third name, which says little of two that are names in their own right. */
export function shareFormalName(left: string, right: string): boolean {
  const theirs = FORMS_OF.get(right) ?? [];
  return (FORMS_OF.get(left) ?? []).some((line) => theirs.includes(line));
}

const spellingsOf = (name: string): readonly string[] => [name, ...(SPELLINGS_OF.get(name) ?? []).flat()];

type Line = readonly string[];

function linesOf(table: string): readonly Line[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** By each name, the lines in which it stands. */
function groupByName(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const byName = new Map<string, Line[]>();
  for (const line of lines) for (const name of line) byName.set(name, [...(byName.get(name) ?? []), line]);
  return byName;
}
