import type { Language } from '#vocabulary/languages'
import { plain, slugOf } from '#vocabulary/typed-text'

export interface City {
  readonly slug: string
  /** As it is called there, whatever language a page is in. */
  readonly name: string
  /** Two letters, as the postal service writes them. */
  readonly state: string
  /** IANA name of the zone in which the city's doctors work. */
  readonly timeZone: string
  /** What else people type for it, its names in other languages among it. */
  readonly synonyms: readonly string[]
}

const EASTERN = 'America/New_York'
const CENTRAL = 'America/Chicago'
const MOUNTAIN = 'America/Denver'
const ARIZONA = 'America/Phoenix'
const PACIFIC = 'America/Los_Angeles'

const city = (name: string, state: string, timeZone: string, ...synonyms: string[]): City => ({
  slug: slugOf(name),
  name,
  state,
  timeZone,
  synonyms,
})

/** Major cities of the United States by population, with the zone that applies in each. */
export const cities: readonly City[] = [
  city('New York', 'NY', EASTERN, 'NYC', 'Nueva York'),
  city('Los Angeles', 'CA', PACIFIC, 'LA'),
  city('Chicago', 'IL', CENTRAL),
  city('Houston', 'TX', CENTRAL),
  city('Phoenix', 'AZ', ARIZONA),
  city('Philadelphia', 'PA', EASTERN, 'Philly', 'Philadelphie', 'Filadelfia'),
  city('San Antonio', 'TX', CENTRAL),
  city('San Diego', 'CA', PACIFIC, 'SD'),
  city('Dallas', 'TX', CENTRAL),
  city('Jacksonville', 'FL', EASTERN, 'Jax'),
  city('Austin', 'TX', CENTRAL),
  city('Fort Worth', 'TX', CENTRAL, 'Ft Worth'),
  city('San Jose', 'CA', PACIFIC),
  city('Columbus', 'OH', EASTERN),
  city('Charlotte', 'NC', EASTERN),
  city('Indianapolis', 'IN', 'America/Indiana/Indianapolis', 'Indy'),
  city('San Francisco', 'CA', PACIFIC, 'SF', 'San Fran'),
  city('Seattle', 'WA', PACIFIC),
  city('Denver', 'CO', MOUNTAIN),
  city('Oklahoma City', 'OK', CENTRAL, 'OKC'),
  city('Nashville', 'TN', CENTRAL),
  city('Washington', 'DC', EASTERN, 'Washington DC'),
  city('El Paso', 'TX', MOUNTAIN),
  city('Las Vegas', 'NV', PACIFIC, 'Vegas'),
  city('Boston', 'MA', EASTERN),
  city('Detroit', 'MI', 'America/Detroit'),
  city('Portland', 'OR', PACIFIC),
  city('Louisville', 'KY', 'America/Kentucky/Louisville'),
  city('Memphis', 'TN', CENTRAL),
  city('Baltimore', 'MD', EASTERN),
  city('Milwaukee', 'WI', CENTRAL),
  city('Albuquerque', 'NM', MOUNTAIN, 'ABQ'),
  city('Tucson', 'AZ', ARIZONA),
  city('Fresno', 'CA', PACIFIC),
  city('Sacramento', 'CA', PACIFIC),
  city('Mesa', 'AZ', ARIZONA),
  city('Atlanta', 'GA', EASTERN, 'ATL'),
  city('Kansas City', 'MO', CENTRAL, 'KC'),
  city('Colorado Springs', 'CO', MOUNTAIN),
  city('Omaha', 'NE', CENTRAL),
  city('Raleigh', 'NC', EASTERN),
  city('Miami', 'FL', EASTERN),
  city('Virginia Beach', 'VA', EASTERN),
  city('Minneapolis', 'MN', CENTRAL, 'Mpls', 'Mineápolis'),
  city(
    'New Orleans',
    'LA',
    CENTRAL,
    'NOLA',
    'La Nouvelle-Orléans',
    'Nouvelle-Orléans',
    'Nueva Orleans',
  ),
  city('Boise', 'ID', 'America/Boise'),
  city('Honolulu', 'HI', 'Pacific/Honolulu'),
  city('Anchorage', 'AK', 'America/Anchorage'),
]

const english = {
  AK: 'Alaska',
  AZ: 'Arizona',
  CA: 'California',
  CO: 'Colorado',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  KY: 'Kentucky',
  LA: 'Louisiana',
  MA: 'Massachusetts',
  MD: 'Maryland',
  MI: 'Michigan',
  MN: 'Minnesota',
  MO: 'Missouri',
  NC: 'North Carolina',
  NE: 'Nebraska',
  NM: 'New Mexico',
  NV: 'Nevada',
  NY: 'New York',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  TN: 'Tennessee',
  TX: 'Texas',
  VA: 'Virginia',
  WA: 'Washington',
  WI: 'Wisconsin',
} as const
export type State = keyof typeof english

/** Where a language has a name of its own. */
const own: Readonly<Record<Exclude<Language, 'en'>, Readonly<Partial<Record<State, string>>>>> = {
  fr: {
    CA: 'Californie',
    DC: 'District de Columbia',
    FL: 'Floride',
    GA: 'Géorgie',
    HI: 'Hawaï',
    LA: 'Louisiane',
    NC: 'Caroline du Nord',
    NM: 'Nouveau-Mexique',
    PA: 'Pennsylvanie',
    VA: 'Virginie',
  },
  es: {
    DC: 'Distrito de Columbia',
    HI: 'Hawái',
    LA: 'Luisiana',
    MI: 'Míchigan',
    MO: 'Misuri',
    NC: 'Carolina del Norte',
    NM: 'Nuevo México',
    NY: 'Nueva York',
    OR: 'Oregón',
    PA: 'Pensilvania',
  },
  de: { CA: 'Kalifornien' },
}

/** Names of the states that have a city above, by their two letters. */
export const stateNames: Readonly<Record<string, string>> = english

/** The name of a state in a language; letters that are not one's stay as they are. */
export function stateName(code: string, language: Language): string {
  const owned: Readonly<Record<string, string>> = language === 'en' ? {} : own[language]
  return owned[code] ?? stateNames[code] ?? code
}

/** The city that somebody means who types `Boise`, `boise, id`, `Boise, Idaho` or `Nueva York`. */
export function findCity(text: string): City | undefined {
  byText ??= citiesByText()
  return byText.get(plain(text))
}

/** Made when first asked for: most who load this never are. */
let byText: ReadonlyMap<string, City> | undefined

/** The first of a name is the larger. */
function citiesByText(): ReadonlyMap<string, City> {
  return new Map(
    cities.flatMap((one) => writtenAs(one).map((text) => [plain(text), one] as const)).toReversed(),
  )
}

function writtenAs({ slug, name, state, synonyms }: City): string[] {
  const inFull = Object.values({ en: english, ...own }).flatMap(
    (names) => names[state as State] ?? [],
  )
  return [
    slug,
    ...[name, ...synonyms].flatMap((one) => [one, `${one} city`, `ciudad de ${one}`]),
    ...[state, ...inFull].map((where) => `${name} ${where}`),
  ]
}

/** The cities in which a state has doctors. */
export function citiesOf(state: string): string[] {
  return cities.filter((one) => one.state === state).map(({ name }) => name)
}
