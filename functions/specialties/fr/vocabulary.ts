import type { SpecialtyName, SpecialtyText } from '#vocabulary/specialties/en'

/** As patients in France read and type it. */
export const french: Readonly<Record<SpecialtyName, SpecialtyText>> = {
  'General Practice': [
    'Médecine générale',
    'Médecin généraliste',
    "généraliste, médecin traitant, omnipraticien, soins primaires, bilan de santé, certificat médical, renouvellement d'ordonnance, grippe, fièvre, toux, rhume",
  ],
  'Internal Medicine': ['Médecine interne', 'Interniste', 'médecin interniste'],
  'Family Medicine': ['Médecine familiale', 'Médecin de famille', 'médecin familial'],
  Pediatrics: [
    'Pédiatrie',
    'Pédiatre',
    'médecin pour enfants, enfants, enfant, bébé, bébés, nourrisson',
  ],
  Cardiology: [
    'Cardiologie',
    'Cardiologue',
    'cœur, tension artérielle, hypertension, palpitations',
  ],
  Dermatology: [
    'Dermatologie',
    'Dermatologue',
    'dermato, peau, acné, eczéma, psoriasis, grains de beauté, grain de beauté, boutons, verrues',
  ],
  Orthopedics: [
    'Orthopédie',
    'Orthopédiste',
    'chirurgien orthopédiste, chirurgie orthopédique, os, articulations, genou, hanche, épaule, fracture, entorse',
  ],
  Psychiatry: [
    'Psychiatrie',
    'Psychiatre',
    'psy, santé mentale, dépression, anxiété, angoisse, TDAH',
  ],
  Psychology: [
    'Psychologie',
    'Psychologue',
    'psy, psychothérapeute, psychothérapie, thérapeute, thérapie',
  ],
  Gynecology: [
    'Gynécologie',
    'Gynécologue',
    'gynéco, santé de la femme, contraception, frottis, ménopause',
  ],
  Obstetrics: [
    'Obstétrique',
    'Obstétricien',
    'obstétricienne, sage-femme, grossesse, enceinte, maternité, accouchement',
  ],
  Ophthalmology: [
    'Ophtalmologie',
    'Ophtalmologue',
    'ophtalmologiste, ophtalmo, yeux, œil, vue, cataracte, glaucome',
  ],
  Optometry: [
    'Optométrie',
    'Optométriste',
    'opticien, opticienne, lunettes, lentilles, examen de la vue, examen de vue',
  ],
  Neurology: [
    'Neurologie',
    'Neurologue',
    'cerveau, nerfs, mal de tête, maux de tête, migraine, épilepsie, vertiges',
  ],
  Neurosurgery: ['Neurochirurgie', 'Neurochirurgien', 'neurochirurgienne, chirurgie du cerveau'],
  Dentistry: [
    'Médecine dentaire',
    'Dentiste',
    'chirurgien-dentiste, chirurgienne-dentiste, chirurgie dentaire, dent, dents, mal de dents, mal aux dents, rage de dents, carie, détartrage, dentiste pour enfants, pédodontiste',
  ],
  Orthodontics: ['Orthodontie', 'Orthodontiste', 'appareil dentaire, bagues'],
  'Oral Surgery': [
    'Chirurgie orale',
    'Chirurgien oral',
    'chirurgienne orale, dents de sagesse, stomatologue, stomatologie, chirurgie maxillo-faciale',
  ],
  'Physical Therapy': [
    'Kinésithérapie',
    'Kinésithérapeute',
    'kiné, masseur-kinésithérapeute, physiothérapie, physiothérapeute, rééducation',
  ],
  Radiology: [
    'Radiologie',
    'Radiologue',
    'imagerie, imagerie médicale, radio, radiographie, IRM, scanner, échographie, mammographie',
  ],
  Oncology: [
    'Oncologie',
    'Oncologue',
    'cancer, cancérologue, cancérologie, tumeur, chimiothérapie',
  ],
  Hematology: ['Hématologie', 'Hématologue', 'sang, maladies du sang, anémie'],
  Endocrinology: ['Endocrinologie', 'Endocrinologue', 'hormones, diabète, diabétologue, thyroïde'],
  Gastroenterology: [
    'Gastro-entérologie',
    'Gastro-entérologue',
    'gastroentérologue, gastroentérologie, gastro, estomac, digestion, ventre, mal de ventre, mal au ventre, reflux, intestin, foie, coloscopie',
  ],
  Urology: ['Urologie', 'Urologue', 'vessie, prostate, infection urinaire'],
  Nephrology: ['Néphrologie', 'Néphrologue', 'rein, reins, dialyse'],
  Pulmonology: ['Pneumologie', 'Pneumologue', 'poumons, poumon, asthme, respiration, bronchite'],
  Rheumatology: ['Rhumatologie', 'Rhumatologue', 'rhumatismes, arthrite, arthrose, goutte'],
  'Allergy and Immunology': [
    'Allergologie et immunologie',
    'Allergologue',
    'allergologie, allergie, allergies, immunologie, rhume des foins',
  ],
  Otolaryngology: [
    'Oto-rhino-laryngologie',
    'ORL',
    "oto-rhino-laryngologiste, oto-rhino, oreille nez gorge, oreilles, oreille, nez, gorge, sinus, sinusite, otite, angine, mal de gorge, mal à la gorge, mal d'oreille",
  ],
  Audiology: [
    'Audiologie',
    'Audiologiste',
    'audioprothésiste, audition, appareil auditif, surdité, acouphènes',
  ],
  'Infectious Disease': [
    'Infectiologie',
    'Infectiologue',
    'maladies infectieuses, infection, infections',
  ],
  'General Surgery': [
    'Chirurgie générale',
    'Chirurgien général',
    'chirurgienne générale, chirurgie, chirurgien, chirurgienne, opération, hernie, appendicite',
  ],
  'Plastic Surgery': [
    'Chirurgie plastique',
    'Chirurgien plastique',
    'chirurgienne plastique, chirurgien plasticien, chirurgie esthétique, chirurgien esthétique, chirurgie réparatrice',
  ],
  'Vascular Surgery': [
    'Chirurgie vasculaire',
    'Chirurgien vasculaire',
    'chirurgienne vasculaire, veines, varices, jambes lourdes, phlébologue, angiologue',
  ],
  'Sports Medicine': [
    'Médecine du sport',
    'Médecin du sport',
    'blessure sportive, blessure de sport',
  ],
  'Pain Medicine': [
    'Médecine de la douleur',
    'Médecin de la douleur',
    'algologue, algologie, douleurs, douleur chronique, douleurs chroniques, centre antidouleur',
  ],
  Geriatrics: ['Gériatrie', 'Gériatre', 'personnes âgées, seniors'],
  Podiatry: [
    'Podologie',
    'Podologue',
    'pédicure-podologue, pédicure, podiatre, pieds, pied, cheville',
  ],
  Chiropractic: [
    'Chiropraxie',
    'Chiropracteur',
    'chiropractrice, chiropratique, mal de dos, mal au dos, dos, lombalgie, sciatique, colonne vertébrale, cervicales',
  ],
  Nutrition: [
    'Nutrition',
    'Nutritionniste',
    'diététicien, diététicienne, diététique, régime, perte de poids, perdre du poids, surpoids',
  ],
  'Speech Therapy': ['Orthophonie', 'Orthophoniste', 'logopède, logopédie, bégaiement, dyslexie'],
  'Occupational Therapy': ['Ergothérapie', 'Ergothérapeute', 'réadaptation'],
  'Sleep Medicine': [
    'Médecine du sommeil',
    'Médecin du sommeil',
    'insomnie, apnée du sommeil, ronflement, ronflements',
  ],
}
