/** Our specialties as schema.org names them (https://schema.org/MedicalSpecialty), where it does. */
const named: Readonly<Record<string, string>> = {
  'General Practice': 'PrimaryCare',
  'Family Medicine': 'PrimaryCare',
  'Internal Medicine': 'PrimaryCare',
  Pediatrics: 'Pediatric',
  Cardiology: 'Cardiovascular',
  Dermatology: 'Dermatology',
  Orthopedics: 'Musculoskeletal',
  Psychiatry: 'Psychiatric',
  Gynecology: 'Gynecologic',
  Obstetrics: 'Obstetric',
  Optometry: 'Optometric',
  Neurology: 'Neurologic',
  Neurosurgery: 'Surgical',
  Dentistry: 'Dentistry',
  Orthodontics: 'Dentistry',
  'Oral Surgery': 'Dentistry',
  'Physical Therapy': 'Physiotherapy',
  Radiology: 'Radiography',
  Oncology: 'Oncologic',
  Hematology: 'Hematologic',
  Endocrinology: 'Endocrine',
  Gastroenterology: 'Gastroenterologic',
  Urology: 'Urologic',
  Nephrology: 'Renal',
  Pulmonology: 'Pulmonary',
  Rheumatology: 'Rheumatologic',
  Otolaryngology: 'Otolaryngologic',
  'Infectious Disease': 'Infectious',
  'General Surgery': 'Surgical',
  'Plastic Surgery': 'PlasticSurgery',
  'Vascular Surgery': 'Surgical',
  Geriatrics: 'Geriatric',
  Podiatry: 'Podiatric',
  Nutrition: 'DietNutrition',
  'Speech Therapy': 'SpeechPathology',
}

/** A specialty as search engines know it; one that schema.org does not name goes by its own. */
export function medicalSpecialty(specialty: string): string {
  const name = named[specialty]
  return name ? `https://schema.org/${name}` : specialty
}
