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
maria marie mary mia ria mari
marilyn mary
marion mary
martha marty mattie
martin marty
mary molly polly may mamie maria marie
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

const FORMAL_NAMES = formalNames();

/** Whether the two, as they are compared, are forms of one given name. */
export function areNicknames(left: string, right: string): boolean {
  const theirs = FORMAL_NAMES.get(right);
  return theirs !== undefined && (FORMAL_NAMES.get(left) ?? []).some((formal) => theirs.includes(formal));
}

function formalNames(): ReadonlyMap<string, readonly string[]> {
  const formals = new Map<string, string[]>();
  for (const line of FORMS.trim().split('\n')) {
    const forms = line.split(' ');
    for (const form of forms) formals.set(form, [...(formals.get(form) ?? []), forms[0] ?? '']);
  }
  return formals;
}
