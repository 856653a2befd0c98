import type { SpecialtyName, SpecialtyText } from '#vocabulary/specialties/en'

/** As patients in the United States, Mexico and Spain read and type it. */
export const spanish: Readonly<Record<SpecialtyName, SpecialtyText>> = {
  'General Practice': [
    'Medicina general',
    'Médico general',
    'médica general, médico de cabecera, médica de cabecera, médico generalista, atención primaria, chequeo, revisión médica, gripe, fiebre, tos, resfriado',
  ],
  'Internal Medicine': ['Medicina interna', 'Internista', 'médico internista, medicina de adultos'],
  'Family Medicine': [
    'Medicina familiar',
    'Médico de familia',
    'médica de familia, médico familiar, médica familiar',
  ],
  Pediatrics: ['Pediatría', 'Pediatra', 'médico para niños, niños, niño, bebé, bebés, infantil'],
  Cardiology: [
    'Cardiología',
    'Cardiólogo',
    'cardióloga, corazón, presión arterial, hipertensión, palpitaciones',
  ],
  Dermatology: [
    'Dermatología',
    'Dermatólogo',
    'dermatóloga, piel, acné, eccema, sarpullido, lunares, manchas, verrugas',
  ],
  Orthopedics: [
    'Ortopedia',
    'Ortopedista',
    'traumatólogo, traumatóloga, traumatología, huesos, articulaciones, rodilla, cadera, hombro, fractura, esguince',
  ],
  Psychiatry: ['Psiquiatría', 'Psiquiatra', 'salud mental, depresión, ansiedad, TDAH'],
  Psychology: [
    'Psicología',
    'Psicólogo',
    'psicóloga, psicoterapeuta, psicoterapia, terapeuta, terapia',
  ],
  Gynecology: [
    'Ginecología',
    'Ginecólogo',
    'ginecóloga, salud de la mujer, anticonceptivos, menopausia, papanicolaou',
  ],
  Obstetrics: [
    'Obstetricia',
    'Obstetra',
    'partera, matrona, embarazo, embarazada, maternidad, parto',
  ],
  Ophthalmology: [
    'Oftalmología',
    'Oftalmólogo',
    'oftalmóloga, oculista, ojos, ojo, vista, cataratas, glaucoma',
  ],
  Optometry: [
    'Optometría',
    'Optometrista',
    'lentes, gafas, anteojos, examen de la vista, examen de vista',
  ],
  Neurology: [
    'Neurología',
    'Neurólogo',
    'neuróloga, cerebro, nervios, dolor de cabeza, migraña, jaqueca, epilepsia, mareos',
  ],
  Neurosurgery: ['Neurocirugía', 'Neurocirujano', 'neurocirujana, cirugía cerebral'],
  Dentistry: [
    'Odontología',
    'Dentista',
    'odontólogo, odontóloga, dientes, diente, muelas, muela, dolor de muelas, caries, limpieza dental, dentista para niños, dentista infantil',
  ],
  Orthodontics: ['Ortodoncia', 'Ortodoncista', 'ortodontista, brackets, frenos'],
  'Oral Surgery': [
    'Cirugía oral',
    'Cirujano oral',
    'cirujana oral, muelas del juicio, cirugía maxilofacial, cirujano maxilofacial',
  ],
  'Physical Therapy': [
    'Fisioterapia',
    'Fisioterapeuta',
    'terapia física, terapeuta físico, kinesiólogo, kinesiología',
  ],
  Radiology: [
    'Radiología',
    'Radiólogo',
    'radióloga, rayos x, radiografía, resonancia, tomografía, ecografía, ultrasonido, mamografía',
  ],
  Oncology: ['Oncología', 'Oncólogo', 'oncóloga, cáncer, tumor, quimioterapia'],
  Hematology: ['Hematología', 'Hematólogo', 'hematóloga, sangre, anemia'],
  Endocrinology: ['Endocrinología', 'Endocrinólogo', 'endocrinóloga, hormonas, diabetes, tiroides'],
  Gastroenterology: [
    'Gastroenterología',
    'Gastroenterólogo',
    'gastroenteróloga, estómago, dolor de estómago, digestión, barriga, reflujo, intestino, hígado, colonoscopia',
  ],
  Urology: ['Urología', 'Urólogo', 'uróloga, vejiga, próstata, infección urinaria'],
  Nephrology: ['Nefrología', 'Nefrólogo', 'nefróloga, riñones, riñón, diálisis'],
  Pulmonology: [
    'Neumología',
    'Neumólogo',
    'neumóloga, neumonólogo, pulmones, pulmón, asma, respiración, bronquitis',
  ],
  Rheumatology: ['Reumatología', 'Reumatólogo', 'reumatóloga, reuma, artritis, artrosis, gota'],
  'Allergy and Immunology': [
    'Alergología e inmunología',
    'Alergólogo',
    'alergóloga, alergista, alergología, alergia, alergias, inmunología, fiebre del heno',
  ],
  Otolaryngology: [
    'Otorrinolaringología',
    'Otorrinolaringólogo',
    'otorrinolaringóloga, otorrino, ORL, oído nariz garganta, oídos, oído, nariz, garganta, sinusitis, dolor de garganta, dolor de oído',
  ],
  Audiology: ['Audiología', 'Audiólogo', 'audióloga, audición, audífonos, sordera'],
  'Infectious Disease': [
    'Infectología',
    'Infectólogo',
    'infectóloga, enfermedades infecciosas, infecciones, infección',
  ],
  'General Surgery': [
    'Cirugía general',
    'Cirujano general',
    'cirujana general, cirugía, cirujano, cirujana, operación, hernia, apendicitis',
  ],
  'Plastic Surgery': [
    'Cirugía plástica',
    'Cirujano plástico',
    'cirujana plástica, cirugía estética, cirujano estético, cirugía reconstructiva',
  ],
  'Vascular Surgery': [
    'Cirugía vascular',
    'Cirujano vascular',
    'cirujana vascular, venas, varices, flebólogo',
  ],
  'Sports Medicine': [
    'Medicina deportiva',
    'Médico deportivo',
    'médica deportiva, médico del deporte, lesión deportiva, lesiones deportivas',
  ],
  'Pain Medicine': [
    'Medicina del dolor',
    'Especialista en dolor',
    'dolor crónico, manejo del dolor, clínica del dolor',
  ],
  Geriatrics: [
    'Geriatría',
    'Geriatra',
    'tercera edad, adultos mayores, personas mayores, ancianos',
  ],
  Podiatry: ['Podología', 'Podólogo', 'podóloga, podiatra, pies, pie, tobillo'],
  Chiropractic: [
    'Quiropráctica',
    'Quiropráctico',
    'quiropractor, dolor de espalda, espalda, columna, dolor de cuello, ciática, lumbago',
  ],
  Nutrition: [
    'Nutrición',
    'Nutricionista',
    'nutriólogo, nutrióloga, dietista, dieta, bajar de peso, perder peso, sobrepeso',
  ],
  'Speech Therapy': [
    'Terapia del habla',
    'Terapeuta del habla',
    'logopedia, logopeda, fonoaudiólogo, fonoaudióloga, fonoaudiología, terapia del lenguaje, tartamudez',
  ],
  'Occupational Therapy': ['Terapia ocupacional', 'Terapeuta ocupacional', 'rehabilitación'],
  'Sleep Medicine': [
    'Medicina del sueño',
    'Especialista en sueño',
    'insomnio, apnea del sueño, ronquidos',
  ],
}
