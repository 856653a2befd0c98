/** A specialty in one language: the field, who practises it, and what else patients type for it. */
export type SpecialtyText = readonly [name: string, practitioner: string, synonyms: string]

/** The names before the colons are those of the wire and of the database. */
export const english = {
  'General Practice': [
    'General Practice',
    'General practitioner',
    'GP, family doctor, primary care, urgent care, checkup, check-up, flu, fever, cough',
  ],
  'Internal Medicine': ['Internal Medicine', 'Internist', 'adult medicine'],
  'Family Medicine': ['Family Medicine', 'Family physician', 'family practice'],
  Pediatrics: [
    'Pediatrics',
    'Pediatrician',
    'children, kids doctor, paediatrics, baby doctor, child doctor, pediatric, infant',
  ],
  Cardiology: ['Cardiology', 'Cardiologist', 'heart, heart doctor, blood pressure, palpitations'],
  Dermatology: ['Dermatology', 'Dermatologist', 'skin, skin doctor, acne, rash, eczema, moles'],
  Orthopedics: [
    'Orthopedics',
    'Orthopedist',
    'bones, joints, orthopaedics, knee, hip, shoulder, fracture',
  ],
  Psychiatry: ['Psychiatry', 'Psychiatrist', 'mental health, depression, anxiety, ADHD, shrink'],
  Psychology: [
    'Psychology',
    'Psychologist',
    'therapist, counseling, therapy, talk therapy, counselor',
  ],
  Gynecology: ['Gynecology', 'Gynecologist', "women's health, gynaecology, obgyn, ob-gyn"],
  Obstetrics: ['Obstetrics', 'Obstetrician', 'pregnancy, maternity'],
  Ophthalmology: ['Ophthalmology', 'Ophthalmologist', 'eyes, eye doctor, cataract, vision'],
  Optometry: ['Optometry', 'Optometrist', 'glasses, eye test'],
  Neurology: ['Neurology', 'Neurologist', 'brain, nerves, headache, migraine'],
  Neurosurgery: ['Neurosurgery', 'Neurosurgeon', 'brain surgery'],
  Dentistry: [
    'Dentistry',
    'Dentist',
    "teeth, tooth, toothache, dental, kids dentist, children's dentist, pediatric dentist",
  ],
  Orthodontics: ['Orthodontics', 'Orthodontist', 'braces'],
  'Oral Surgery': ['Oral Surgery', 'Oral surgeon', 'wisdom teeth'],
  'Physical Therapy': ['Physical Therapy', 'Physical therapist', 'physiotherapy, physio'],
  Radiology: ['Radiology', 'Radiologist', 'imaging, x-ray'],
  Oncology: ['Oncology', 'Oncologist', 'cancer'],
  Hematology: ['Hematology', 'Hematologist', 'blood'],
  Endocrinology: ['Endocrinology', 'Endocrinologist', 'hormones, diabetes, thyroid'],
  Gastroenterology: ['Gastroenterology', 'Gastroenterologist', 'stomach, digestion, belly, reflux'],
  Urology: ['Urology', 'Urologist', 'bladder, prostate, urinary'],
  Nephrology: ['Nephrology', 'Nephrologist', 'kidneys, kidney'],
  Pulmonology: ['Pulmonology', 'Pulmonologist', 'lungs, asthma, breathing'],
  Rheumatology: ['Rheumatology', 'Rheumatologist', 'arthritis, gout'],
  'Allergy and Immunology': [
    'Allergy and Immunology',
    'Allergist',
    'allergy, allergies, immunology, hay fever',
  ],
  Otolaryngology: [
    'Otolaryngology',
    'Otolaryngologist',
    'ENT, ear nose throat, sinus, sore throat',
  ],
  Audiology: ['Audiology', 'Audiologist', 'hearing'],
  'Infectious Disease': ['Infectious Disease', 'Infectious disease specialist', 'infections'],
  'General Surgery': ['General Surgery', 'General surgeon', 'surgery'],
  'Plastic Surgery': ['Plastic Surgery', 'Plastic surgeon', 'reconstructive surgery'],
  'Vascular Surgery': ['Vascular Surgery', 'Vascular surgeon', 'veins'],
  'Sports Medicine': ['Sports Medicine', 'Sports physician', 'sports injury'],
  'Pain Medicine': ['Pain Medicine', 'Pain specialist', 'pain management, chronic pain'],
  Geriatrics: ['Geriatrics', 'Geriatrician', 'elderly care, seniors'],
  Podiatry: ['Podiatry', 'Podiatrist', 'feet, foot doctor, ankle'],
  Chiropractic: ['Chiropractic', 'Chiropractor', 'back pain, spine, neck pain'],
  Nutrition: ['Nutrition', 'Nutritionist', 'dietitian, diet, weight loss'],
  'Speech Therapy': ['Speech Therapy', 'Speech therapist', 'speech pathology'],
  'Occupational Therapy': ['Occupational Therapy', 'Occupational therapist', 'rehabilitation'],
  'Sleep Medicine': ['Sleep Medicine', 'Sleep specialist', 'insomnia, sleep apnea, snoring'],
} as const satisfies Record<string, SpecialtyText>

/** As on the wire and in the database. */
export type SpecialtyName = keyof typeof english
