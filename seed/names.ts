import { faker } from '@faker-js/faker/locale/en'

interface Heritage {
  readonly weight: number
  /** Spoken beside English, by most who bear these names. */
  readonly language?: string
  readonly first?: { readonly female: readonly string[]; readonly male: readonly string[] }
  readonly last: readonly string[]
}

const words = (text: string): readonly string[] => text.split(' ')

/** Names as a telephone book of an American city has them, with the language that goes with them. */
const heritages: readonly Heritage[] = [
  {
    weight: 52,
    first: {
      female: words(
        'Mary Jennifer Linda Susan Jessica Sarah Karen Lisa Nancy Ashley Emily Michelle Amanda Laura ' +
          'Rebecca Rachel Megan Hannah Julia Olivia Emma Charlotte Grace Victoria Anna Katherine',
      ),
      male: words(
        'James Robert John Michael David William Richard Thomas Charles Daniel Matthew Mark Andrew ' +
          'Paul Joshua Kevin Brian George Edward Ryan Jacob Eric Jonathan Stephen Benjamin Samuel',
      ),
    },
    last: words(
      'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson ' +
        'Martin Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill ' +
        'Green Adams Baker Nelson Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker ' +
        'Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly ' +
        'Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James Hughes Price Myers Long ' +
        'Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson ' +
        'Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Cole West Hayes Ford ' +
        'Bryant Griffin Marshall Ellis Houston Austin Fitzgerald O’Connor O’Brien',
    ),
  },
  {
    weight: 16,
    language: 'es',
    first: {
      female: words(
        'María Sofía Valentina Camila Lucía Elena Carmen Isabel Gabriela Daniela Paula Inés',
      ),
      male: words(
        'José Luis Carlos Miguel Javier Andrés Diego Alejandro Rafael Mateo Sebastián Tomás',
      ),
    },
    last: words(
      'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera ' +
        'Gómez Díaz Reyes Morales Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Mendoza Álvarez Castillo Núñez',
    ),
  },
  {
    weight: 7,
    language: 'zh',
    first: {
      female: words('Mei Lin Grace Jing Xiu Amy Hui Vivian'),
      male: words('Wei Jun Kevin Ming Bo Jason Hao Eric'),
    },
    last: words('Chen Wang Li Zhang Liu Lin Huang Wu Yang Zhao Chang Lee'),
  },
  {
    weight: 7,
    language: 'hi',
    first: {
      female: words('Priya Anjali Kavita Neha Sunita Divya Meera Pooja'),
      male: words('Raj Amit Sanjay Vikram Arjun Rohan Anil Deepak'),
    },
    last: words('Patel Sharma Singh Gupta Kumar Shah Mehta Reddy Rao Desai Kapoor Iyer'),
  },
  {
    weight: 4,
    language: 'vi',
    first: { female: words('Linh Mai Thu Lan Kim'), male: words('Minh Tuan Duc Hung Quang') },
    last: words('Nguyen Tran Le Pham Vo Dang Bui'),
  },
  {
    weight: 4,
    language: 'ko',
    first: {
      female: words('Ji-woo Min-ji Hana Sarah Esther'),
      male: words('Daniel Min-jun David Joon Andrew'),
    },
    last: words('Kim Park Choi Jung Kang Yoon Lim'),
  },
  {
    weight: 3,
    language: 'ar',
    first: {
      female: words('Layla Fatima Nour Amira Yasmin'),
      male: words('Omar Karim Youssef Hassan Tariq'),
    },
    last: words('Haddad Khoury Mansour Nasser Saleh Rahman Farah'),
  },
  {
    weight: 3,
    language: 'fr',
    first: {
      female: words('Chloé Hélène Céline Amélie'),
      male: words('Étienne François Julien René'),
    },
    last: words('Dubois Lefèvre Moreau Laurent Bélanger Côté Fontaine'),
  },
  {
    weight: 2,
    language: 'de',
    first: {
      female: words('Greta Katrin Jutta Anneliese'),
      male: words('Jürgen Matthias Stefan Björn'),
    },
    last: words('Müller Schröder Weber Köhler Hoffmann Krüger'),
  },
  {
    weight: 2,
    language: 'pl',
    first: { female: words('Agnieszka Zofia Hanna'), male: words('Tomasz Paweł Łukasz') },
    last: words('Kowalski Nowak Wiśniewski Zieliński Wójcik'),
  },
]

const weighted = heritages.map((heritage) => ({ value: heritage, weight: heritage.weight }))

/** A first and a last name that go together, and the language that probably goes with them. */
export function aName(): { first: string; last: string; language: string | undefined } {
  const heritage = faker.helpers.weightedArrayElement(weighted)
  const sex = faker.helpers.arrayElement(['female', 'male'] as const)
  const isOwn = heritage.first && faker.datatype.boolean(0.7)
  return {
    first: isOwn ? faker.helpers.arrayElement(heritage.first[sex]) : faker.person.firstName(sex),
    last: faker.helpers.arrayElement(heritage.last),
    language: heritage.language,
  }
}
