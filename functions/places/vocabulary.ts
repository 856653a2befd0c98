export interface City {
  readonly slug: string
  readonly name: string
  /** Two letters, as the postal service writes them. */
  readonly state: string
  /** IANA name of the zone in which the city's doctors work. */
  readonly timeZone: string
  /** What else people type for it. */
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
  city('New York', 'NY', EASTERN, 'NYC'),
  city('Los Angeles', 'CA', PACIFIC, 'LA'),
  city('Chicago', 'IL', CENTRAL),
  city('Houston', 'TX', CENTRAL),
  city('Phoenix', 'AZ', ARIZONA),
  city('Philadelphia', 'PA', EASTERN, 'Philly'),
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
  city('Minneapolis', 'MN', CENTRAL, 'Mpls'),
  city('New Orleans', 'LA', CENTRAL, 'NOLA'),
  city('Boise', 'ID', 'America/Boise'),
  city('Honolulu', 'HI', 'Pacific/Honolulu'),
  city('Anchorage', 'AK', 'America/Anchorage'),
]

/** Names of the states that have a city above, by their two letters. */
export const stateNames: Readonly<Record<string, string>> = {
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
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
