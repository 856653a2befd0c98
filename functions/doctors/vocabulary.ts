/** Words of the domain, shared by API, site, seeder and tests. The wire carries the English names. */

export interface Specialty {
  /** As in addresses: `/find/general-practice/…`. */
  readonly slug: string
  /** As on the wire and in the database. */
  readonly name: string
  /** Who practises it. */
  readonly practitioner: string
  /** What else patients type for it. */
  readonly synonyms: readonly string[]
}

const specialty = (name: string, practitioner: string, ...synonyms: string[]): Specialty => ({
  slug: slugOf(name),
  name,
  practitioner,
  synonyms,
})

export const specialties: readonly Specialty[] = [
  specialty(
    'General Practice',
    'General practitioner',
    'GP',
    'family doctor',
    'primary care',
    'urgent care',
    'checkup',
    'check-up',
    'flu',
    'fever',
    'cough',
  ),
  specialty('Internal Medicine', 'Internist', 'adult medicine'),
  specialty('Family Medicine', 'Family physician', 'family practice'),
  specialty(
    'Pediatrics',
    'Pediatrician',
    'children',
    'kids doctor',
    'paediatrics',
    'baby doctor',
    'child doctor',
    'pediatric',
    'infant',
  ),
  specialty(
    'Cardiology',
    'Cardiologist',
    'heart',
    'heart doctor',
    'blood pressure',
    'palpitations',
  ),
  specialty(
    'Dermatology',
    'Dermatologist',
    'skin',
    'skin doctor',
    'acne',
    'rash',
    'eczema',
    'moles',
  ),
  specialty(
    'Orthopedics',
    'Orthopedist',
    'bones',
    'joints',
    'orthopaedics',
    'knee',
    'hip',
    'shoulder',
    'fracture',
  ),
  specialty(
    'Psychiatry',
    'Psychiatrist',
    'mental health',
    'depression',
    'anxiety',
    'ADHD',
    'shrink',
  ),
  specialty(
    'Psychology',
    'Psychologist',
    'therapist',
    'counseling',
    'therapy',
    'talk therapy',
    'counselor',
  ),
  specialty('Gynecology', 'Gynecologist', "women's health", 'gynaecology', 'obgyn', 'ob-gyn'),
  specialty('Obstetrics', 'Obstetrician', 'pregnancy', 'maternity'),
  specialty('Ophthalmology', 'Ophthalmologist', 'eyes', 'eye doctor', 'cataract', 'vision'),
  specialty('Optometry', 'Optometrist', 'glasses', 'eye test'),
  specialty('Neurology', 'Neurologist', 'brain', 'nerves', 'headache', 'migraine'),
  specialty('Neurosurgery', 'Neurosurgeon', 'brain surgery'),
  specialty(
    'Dentistry',
    'Dentist',
    'teeth',
    'tooth',
    'toothache',
    'dental',
    'kids dentist',
    "children's dentist",
    'pediatric dentist',
  ),
  specialty('Orthodontics', 'Orthodontist', 'braces'),
  specialty('Oral Surgery', 'Oral surgeon', 'wisdom teeth'),
  specialty('Physical Therapy', 'Physical therapist', 'physiotherapy', 'physio'),
  specialty('Radiology', 'Radiologist', 'imaging', 'x-ray'),
  specialty('Oncology', 'Oncologist', 'cancer'),
  specialty('Hematology', 'Hematologist', 'blood'),
  specialty('Endocrinology', 'Endocrinologist', 'hormones', 'diabetes', 'thyroid'),
  specialty('Gastroenterology', 'Gastroenterologist', 'stomach', 'digestion', 'belly', 'reflux'),
  specialty('Urology', 'Urologist', 'bladder', 'prostate', 'urinary'),
  specialty('Nephrology', 'Nephrologist', 'kidneys', 'kidney'),
  specialty('Pulmonology', 'Pulmonologist', 'lungs', 'asthma', 'breathing'),
  specialty('Rheumatology', 'Rheumatologist', 'arthritis', 'gout'),
  specialty(
    'Allergy and Immunology',
    'Allergist',
    'allergy',
    'allergies',
    'immunology',
    'hay fever',
  ),
  specialty('Otolaryngology', 'Otolaryngologist', 'ENT', 'ear nose throat', 'sinus', 'sore throat'),
  specialty('Audiology', 'Audiologist', 'hearing'),
  specialty('Infectious Disease', 'Infectious disease specialist', 'infections'),
  specialty('General Surgery', 'General surgeon', 'surgery'),
  specialty('Plastic Surgery', 'Plastic surgeon', 'reconstructive surgery'),
  specialty('Vascular Surgery', 'Vascular surgeon', 'veins'),
  specialty('Sports Medicine', 'Sports physician', 'sports injury'),
  specialty('Pain Medicine', 'Pain specialist', 'pain management', 'chronic pain'),
  specialty('Geriatrics', 'Geriatrician', 'elderly care', 'seniors'),
  specialty('Podiatry', 'Podiatrist', 'feet', 'foot doctor', 'ankle'),
  specialty('Chiropractic', 'Chiropractor', 'back pain', 'spine', 'neck pain'),
  specialty('Nutrition', 'Nutritionist', 'dietitian', 'diet', 'weight loss'),
  specialty('Speech Therapy', 'Speech therapist', 'speech pathology'),
  specialty('Occupational Therapy', 'Occupational therapist', 'rehabilitation'),
  specialty('Sleep Medicine', 'Sleep specialist', 'insomnia', 'sleep apnea', 'snoring'),
]

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

/** Languages that doctors speak, by their ISO 639-1 code. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  zh: 'Chinese',
  tl: 'Tagalog',
  vi: 'Vietnamese',
  ar: 'Arabic',
  fr: 'French',
  ko: 'Korean',
  ru: 'Russian',
  pt: 'Portuguese',
  hi: 'Hindi',
  de: 'German',
  it: 'Italian',
  pl: 'Polish',
}

/** Words of a search that say nothing about whom to find. */
export const searchFillers: ReadonlySet<string> = new Set(
  [
    ['a', 'an', 'and', 'at', 'by', 'for', 'i', 'in', 'me', 'my', 'of', 'or', 'the', 'to', 'with'],
    ['dr', 'doctor', 'doctors', 'md', 'physician', 'specialist', 'need', 'want', 'find', 'book'],
    ['near', 'nearest', 'nearby', 'closest', 'local', 'cheap', 'affordable', 'appointment'],
    ['appointments', 'today', 'tomorrow', 'now', 'asap', 'speaking', 'speaks', 'who'],
  ].flat(),
)

/** Praise says nothing about whom to find either, unless somebody is called so. */
export const searchPraise: ReadonlySet<string> = new Set(['best', 'good', 'great', 'top'])

/** How results may be ordered. */
export const sortOrders = ['soonest', 'rating', 'price'] as const
export type SortOrder = (typeof sortOrders)[number]

/** "Available within": today, or by the end of the third or seventh day from today. */
export const availabilityWindows = [0, 3, 7] as const
export type AvailabilityWindow = (typeof availabilityWindows)[number]

export const DEFAULT_PAGE_SIZE = 10
export const MAX_PAGE_SIZE = 100
export const MAX_SEARCH_LENGTH = 100

/** How many of its next free times a result carries. */
export const NEXT_SLOTS = 3

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
