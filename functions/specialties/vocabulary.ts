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

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
