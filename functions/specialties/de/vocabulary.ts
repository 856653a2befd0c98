import type { SpecialtyName, SpecialtyText } from '#vocabulary/specialties/en'

/** As patients read and type it; the short everyday word for who practises it, as in `Hautarzt in …`. */
export const german: Readonly<Record<SpecialtyName, SpecialtyText>> = {
  'General Practice': [
    'Allgemeinmedizin',
    'Hausarzt',
    'Hausärztin, Allgemeinmediziner, Allgemeinmedizinerin, Allgemeinarzt, Allgemeinärztin, praktischer Arzt, Vorsorge, Krankschreibung, Impfung, Grippe, Fieber, Husten, Erkältung',
  ],
  'Internal Medicine': ['Innere Medizin', 'Internist', 'Internistin'],
  'Family Medicine': ['Familienmedizin', 'Familienarzt', 'Familienärztin'],
  Pediatrics: [
    'Kinder- und Jugendmedizin',
    'Kinderarzt',
    'Kinderärztin, Kinderheilkunde, Pädiatrie, Pädiater, Jugendarzt, Kinder, Baby, Säugling',
  ],
  Cardiology: [
    'Kardiologie',
    'Kardiologe',
    'Kardiologin, Herzarzt, Herz, Herzrasen, Blutdruck, Bluthochdruck',
  ],
  Dermatology: [
    'Dermatologie',
    'Hautarzt',
    'Hautärztin, Dermatologe, Dermatologin, Haut, Akne, Ekzem, Neurodermitis, Ausschlag, Muttermal, Warzen, Hautkrebs, Hautkrebsvorsorge',
  ],
  Orthopedics: [
    'Orthopädie',
    'Orthopäde',
    'Orthopädin, Unfallchirurg, Knochen, Gelenke, Knie, Hüfte, Schulter, Knochenbruch',
  ],
  Psychiatry: [
    'Psychiatrie',
    'Psychiater',
    'Psychiaterin, psychische Gesundheit, Depression, Depressionen, Angststörung, ADHS',
  ],
  Psychology: [
    'Psychologie',
    'Psychologe',
    'Psychologin, Psychotherapeut, Psychotherapeutin, Psychotherapie, Therapeut, Therapeutin, Gesprächstherapie',
  ],
  Gynecology: [
    'Gynäkologie',
    'Frauenarzt',
    'Frauenärztin, Gynäkologe, Gynäkologin, Frauenheilkunde, Verhütung, Wechseljahre',
  ],
  Obstetrics: [
    'Geburtshilfe',
    'Geburtshelfer',
    'Geburtshelferin, Hebamme, Schwangerschaft, schwanger, Entbindung, Geburt',
  ],
  Ophthalmology: [
    'Augenheilkunde',
    'Augenarzt',
    'Augenärztin, Ophthalmologe, Augen, Auge, grauer Star',
  ],
  Optometry: [
    'Optometrie',
    'Optometrist',
    'Optometristin, Optiker, Optikerin, Brille, Sehtest, Kontaktlinsen',
  ],
  Neurology: [
    'Neurologie',
    'Neurologe',
    'Neurologin, Nervenarzt, Nervenärztin, Gehirn, Nerven, Kopfschmerzen, Kopfweh, Migräne, Epilepsie, Schwindel',
  ],
  Neurosurgery: ['Neurochirurgie', 'Neurochirurg', 'Neurochirurgin, Gehirnoperation'],
  Dentistry: [
    'Zahnmedizin',
    'Zahnarzt',
    'Zahnärztin, Zähne, Zahn, Zahnschmerzen, Zahnweh, Zahnreinigung, Karies, Kinderzahnarzt, Zahnarzt für Kinder',
  ],
  Orthodontics: ['Kieferorthopädie', 'Kieferorthopäde', 'Kieferorthopädin, Zahnspange'],
  'Oral Surgery': [
    'Oralchirurgie',
    'Oralchirurg',
    'Oralchirurgin, Kieferchirurg, Kieferchirurgin, Kieferchirurgie, Weisheitszähne, Weisheitszahn',
  ],
  'Physical Therapy': ['Physiotherapie', 'Physiotherapeut', 'Physiotherapeutin, Krankengymnastik'],
  Radiology: [
    'Radiologie',
    'Radiologe',
    'Radiologin, Röntgen, MRT, Ultraschall, Bildgebung, Mammographie',
  ],
  Oncology: ['Onkologie', 'Onkologe', 'Onkologin, Krebs, Krebsarzt, Tumor, Chemotherapie'],
  Hematology: ['Hämatologie', 'Hämatologe', 'Hämatologin, Blut, Blutarmut, Anämie'],
  Endocrinology: [
    'Endokrinologie',
    'Endokrinologe',
    'Endokrinologin, Hormone, Diabetes, Diabetologe, Diabetologin, Schilddrüse',
  ],
  Gastroenterology: [
    'Gastroenterologie',
    'Gastroenterologe',
    'Gastroenterologin, Magen, Darm, Magen-Darm, Verdauung, Bauch, Bauchschmerzen, Sodbrennen, Leber, Darmspiegelung',
  ],
  Urology: ['Urologie', 'Urologe', 'Urologin, Blase, Blasenentzündung, Prostata, Harnwege'],
  Nephrology: ['Nephrologie', 'Nephrologe', 'Nephrologin, Nieren, Niere, Dialyse'],
  Pulmonology: [
    'Pneumologie',
    'Lungenarzt',
    'Lungenärztin, Lungenfacharzt, Pneumologe, Pneumologin, Lunge, Asthma, Atmung, Atemnot',
  ],
  Rheumatology: [
    'Rheumatologie',
    'Rheumatologe',
    'Rheumatologin, Rheuma, Arthritis, Arthrose, Gicht',
  ],
  'Allergy and Immunology': [
    'Allergologie und Immunologie',
    'Allergologe',
    'Allergologin, Allergologie, Allergie, Allergien, Immunologie, Heuschnupfen',
  ],
  Otolaryngology: [
    'Hals-Nasen-Ohren-Heilkunde',
    'HNO-Arzt',
    'HNO-Ärztin, HNO, Hals Nasen Ohren, Hals, Nase, Ohren, Ohr, Ohrenarzt, Nebenhöhlen, Halsschmerzen, Ohrenschmerzen',
  ],
  Audiology: [
    'Audiologie',
    'Audiologe',
    'Audiologin, Hörakustiker, Hörakustikerin, Gehör, Hörgerät, Hörtest, Schwerhörigkeit, Tinnitus',
  ],
  'Infectious Disease': [
    'Infektiologie',
    'Infektiologe',
    'Infektiologin, Infektionskrankheiten, Infektion, Infektionen',
  ],
  'General Surgery': [
    'Allgemeinchirurgie',
    'Allgemeinchirurg',
    'Allgemeinchirurgin, Chirurg, Chirurgin, Chirurgie, Operation, Leistenbruch, Blinddarm',
  ],
  'Plastic Surgery': [
    'Plastische Chirurgie',
    'Plastischer Chirurg',
    'plastische Chirurgin, Schönheitschirurg, Schönheitschirurgie, ästhetische Chirurgie',
  ],
  'Vascular Surgery': [
    'Gefäßchirurgie',
    'Gefäßchirurg',
    'Gefäßchirurgin, Phlebologe, Venen, Krampfadern',
  ],
  'Sports Medicine': [
    'Sportmedizin',
    'Sportarzt',
    'Sportärztin, Sportmediziner, Sportmedizinerin, Sportverletzung',
  ],
  'Pain Medicine': [
    'Schmerzmedizin',
    'Schmerztherapeut',
    'Schmerztherapeutin, Schmerztherapie, Schmerzarzt, Schmerzen, chronische Schmerzen',
  ],
  Geriatrics: ['Geriatrie', 'Geriater', 'Geriaterin, Altersmedizin, Senioren'],
  Podiatry: ['Podologie', 'Podologe', 'Podologin, Fußpflege, Füße, Fuß, Knöchel'],
  Chiropractic: [
    'Chiropraktik',
    'Chiropraktiker',
    'Chiropraktikerin, Rücken, Rückenschmerzen, Nackenschmerzen, Wirbelsäule, Ischias, Hexenschuss',
  ],
  Nutrition: [
    'Ernährungsberatung',
    'Ernährungsberater',
    'Ernährungsberaterin, Ernährung, Diätassistent, Diät, Abnehmen, Übergewicht',
  ],
  'Speech Therapy': [
    'Logopädie',
    'Logopäde',
    'Logopädin, Sprachtherapie, Sprachtherapeut, Stottern',
  ],
  'Occupational Therapy': ['Ergotherapie', 'Ergotherapeut', 'Ergotherapeutin, Rehabilitation'],
  'Sleep Medicine': [
    'Schlafmedizin',
    'Schlafmediziner',
    'Schlafmedizinerin, Schlaflosigkeit, Schlafstörungen, Schlafapnoe, Schnarchen, Schlaflabor',
  ],
}
