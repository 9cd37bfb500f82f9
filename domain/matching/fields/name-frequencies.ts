/** How frequent the values of a field are, as shares of all people who have one. */
export type Frequencies = {
  readonly values: Readonly<Record<string, number>>;
  /** The average frequency of any other value. */
  readonly others: number;
};

export const frequencyOf = ({ values, others }: Frequencies, value: string): number =>
  Object.hasOwn(values, value) ? (values[value] ?? others) : others;

/**
 * Family names by frequency in parts per ten thousand, from the census of the United States and the civil registers of the
 * United Kingdom, Australia, Spain, Germany and France. The values are rounded so that they fit a shop in any of these.
 */
export const COMMON_FAMILY_NAMES: Frequencies = frequencies(
  {
    90: 'smith',
    55: 'johnson williams jones brown garcia',
    40: 'davis miller rodriguez martinez wilson taylor lopez gonzalez nguyen',
    30: 'hernandez anderson thomas moore martin jackson lee white thompson perez sanchez patel singh khan muller schmidt',
    20: 'harris clark lewis robinson walker young allen king wright scott torres hill green adams evans roberts edwards hughes turner hall wood clarke campbell mitchell carter cooper ward morris kelly murphy ali ahmed hussain kaur begum wang li zhang chen liu yang tran fernandez ruiz gomez jimenez dubois bernard schneider fischer weber meyer wagner',
    12: 'baker rivera phillips parker collins stewart cook rogers morgan bell bailey reed cox richardson watson brooks james gray bennett price foster ross henderson jenkins perry powell long patterson sanders simpson shaw murray kim park le pham kumar sharma shah becker hoffmann schulz koch bauer richter klein petit durand leroy moreau rossi russo ferrari silva santos moreno munoz alvarez romero diaz cruz reyes ramirez flores morales ortiz gutierrez ramos kennedy ryan obrien walsh byrne osullivan graham ellis mcdonald harrison fisher marshall stevens hunt palmer mason webb hamilton johnston fraser reid davies green',
  },
  2,
);

/** Given names in the same form: names that are common in several generations, because fashions last only one. */
export const COMMON_GIVEN_NAMES: Frequencies = frequencies(
  {
    130: 'john james michael david robert william mary maria',
    80: 'thomas richard charles joseph daniel matthew christopher andrew mark paul mohammed jose anna elizabeth jennifer sarah patricia linda',
    50: 'peter george stephen steven kevin brian edward anthony jack joshua samuel benjamin alexander nicholas ryan jonathan antonio juan carlos luis francisco susan margaret barbara jessica karen nancy lisa emma emily olivia laura helen christine catherine katherine kathleen rebecca rachel michelle amanda stephanie nicole samantha charlotte sophie hannah ana carmen',
    25: 'alan ian simon adam luke lucas oliver harry henry jacob noah liam ethan logan dylan nathan aaron sean patrick martin philip timothy jason jeffrey gary scott eric raymond frank dennis tyler jordan kyle cameron mitchell lachlan cooper hugo max leo felix jan hans klaus wolfgang pierre jean michel ali ahmed muhammad ivan amy angela julie jane ann anne alice lucy grace lily mia ella isabella isabelle sophia amelia ava chloe zoe ruby jasmine jade georgia holly caitlin lauren kate katie victoria natalie melissa heather kimberly deborah sandra donna carol ruth sharon diane julia andrea martina sofia lucia marta elena eva monika sabine petra claudia fatima aisha mei priya',
  },
  8,
);

/** @param others parts per ten thousand for a name that is not listed */
function frequencies(byParts: Readonly<Record<number, string>>, others: number): Frequencies {
  const values = Object.entries(byParts).flatMap(([parts, names]) =>
    names.split(' ').map((name) => [name, Number(parts) / 10_000] as const),
  );
  return { values: Object.fromEntries(values), others: others / 10_000 };
}
