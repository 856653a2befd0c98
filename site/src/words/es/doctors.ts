import type { Words } from '../en/words.ts'
import { say } from './say.ts'

const soon = { '0': 'hoy', '3': 'en los próximos 3 días', '7': 'en los próximos 7 días' }
const place = (city: string, state: string) => `${city}, ${state}`

export const doctors: Words['doctors'] = {
  title: 'Encuentre un médico y reserve una cita',
  promise: 'Encuentre un médico. Reserve en menos de un minuto.',
  promiseText: 'Horarios realmente disponibles, directo del calendario. Sin cuenta y sin llamadas.',
  resultsTitle: 'Médicos con horarios disponibles',
  resultsFor: (asked) => `Médicos con horarios disponibles: ${asked}`,
  // Neither “Dr.” nor “Dra.”: nobody has told which of the two it is.
  name: (doctor) => `${doctor.first_name} ${doctor.last_name}`,
  place,
  address: (doctor) => `${doctor.address}, ${place(doctor.city, doctor.state)}`,

  search: {
    label: 'Búsqueda de médicos',
    q: 'Especialidad o nombre',
    qHint: 'Dermatología, piel, Lopez…',
    city: 'Ciudad',
    cityHint: 'Cualquier ciudad',
    when: 'Cuándo',
    whenOptions: {
      '': 'Cualquier día',
      '0': 'Hoy',
      '3': 'En los próximos 3 días',
      '7': 'En los próximos 7 días',
    },
    more: 'Más filtros',
    language: 'Idioma',
    anyLanguage: 'Cualquier idioma',
    state: 'Estado',
    anyState: 'Cualquier estado',
    maxPrice: 'Precio máximo',
    maxPriceHint: 'En dólares',
    sort: 'Ordenar por',
    sortOptions: {
      '': 'Horario más próximo',
      rating: 'Mejor calificación',
      price: 'Precio más bajo',
    },
    submit: 'Buscar',
    quick: 'Filtros',
    remove: (filter) => `Quitar el filtro “${filter}”`,
    chips: {
      video: 'Citas por video',
      language: (name) => `Habla ${name}`,
      maxPrice: (amount) => `Hasta ${say.money(amount)}`,
    },
    showing: ({ specialty, name, city }) => {
      const called = name ? ` con un nombre parecido a “${name}”` : ''
      const whom = specialty ?? 'todos los médicos'
      return `Resultados de ${whom}${called}${city ? ` en ${city}` : ''}.`
    },
    didYouMean: (city) => `¿Quiso decir ${city}?`,
    errors: {
      q: 'Acorte su búsqueda a 100 caracteres como máximo.',
      city: (city) => `No conocemos la ciudad “${city}”. Revise cómo está escrita.`,
      state: 'Elija un estado de la lista.',
      language: 'Elija un idioma de la lista.',
      when: 'Elija un plazo de la lista.',
      mode: 'No se puede buscar este tipo de cita. Haga la búsqueda de nuevo.',
      sort: 'No conocemos este orden. Haga la búsqueda de nuevo.',
      max_price: 'Escriba el precio en dólares enteros, por ejemplo 150.',
      cursor: 'Esta página de resultados ya no existe. Haga la búsqueda de nuevo.',
    },
  },

  suggest: {
    label: 'Sugerencias',
    groups: { specialty: 'Especialidades', city: 'Ciudades', doctor: 'Médicos' },
    count: (count) =>
      count === 0
        ? 'Sin sugerencias'
        : say.plural(count, `${count} sugerencia`, `${say.number(count)} sugerencias`),
  },

  popular: 'Especialidades más buscadas',
  soon: 'Próximos horarios disponibles',
  count: (count, isAll) =>
    isAll
      ? say.plural(count, `${count} resultado`, `${say.number(count)} resultados`)
      : say.plural(count, 'El primer resultado', `Los primeros ${say.number(count)} resultados`),
  countMore: (count) =>
    say.plural(count, `${count} resultado más`, `${say.number(count)} resultados más`),
  next: 'Más resultados',
  first: 'Volver al principio',

  none: {
    title: ({ specialty, city, name, when, isFiltered }) => {
      const whom = specialty ? `Ningún médico de ${specialty}` : 'Ningún médico'
      const found = `${whom}${city ? ` en ${city}` : ''}`
      if (name)
        return isFiltered || when
          ? `${found} coincide con “${name}” y con el resto de su búsqueda`
          : `${found} coincide con “${name}”`
      if (when) return `${found} tiene horarios disponibles ${soon[when]}`
      const isAll = isFiltered || !(specialty ?? city)
      return isAll ? `${found} cumple con todo lo que busca` : `${found} por el momento`
    },
    text: 'Esto es lo más parecido que tenemos:',
    nothing: 'Pruebe con otra especialidad u otra ciudad.',
    all: 'Empezar de nuevo con todos los médicos',
    found: (count, isAll) =>
      isAll
        ? say.plural(count, `${count} resultado`, `${say.number(count)} resultados`)
        : say.plural(count, `${count} resultado o más`, `${say.number(count)} resultados o más`),
    keeps: (specialty, city) => {
      if (specialty) return city ? `${specialty} en ${city}` : `${specialty} en todas las ciudades`
      return city && `Todas las especialidades en ${city}`
    },
    widen: {
      mode: 'En el consultorio o por video',
      name: 'Con cualquier nombre',
      when: 'Cualquier día',
      week: 'En los próximos 7 días',
      city: 'En todas las ciudades',
      state: 'En todos los estados',
      language: 'En cualquier idioma',
      max_price: 'Sin límite de precio',
      q: 'En cualquier especialidad',
      only_q: 'En cualquier ciudad, cualquier día',
      only_city: 'En cualquier especialidad, cualquier día',
    },
  },

  card: {
    nextTimes: (name) => `Próximos horarios disponibles con ${name}`,
    more: 'Más horarios',
    moreOf: (name) => `Más horarios con ${name}`,
    noTimes: 'Sin horarios disponibles por el momento',
    zone: (timeZone) => say.zoneAlone(timeZone),
  },
  rating: (rating, count) =>
    `${say.rating(rating)} (${say.plural(count, `${count} calificación`, `${say.number(count)} calificaciones`)})`,
  ratingLabel: 'Calificación',
  noRating: 'Aún sin calificaciones',
  years: (years) =>
    say.plural(years, `${years} año de experiencia`, `${say.number(years)} años de experiencia`),
  speaks: (codes) => `Habla ${say.list(codes.map(say.language))}`,
  price: (price) => `Consulta: ${say.money(price)}`,
  slot: (day, time) => `${day}, ${time}`,
  today: 'Hoy',
  tomorrow: 'Mañana',

  profile: {
    title: (name, specialty, city) => `${name} – ${specialty} en ${city}`,
    description: (name, specialty, city) =>
      `${name}, ${specialty} en ${city}: próximos horarios disponibles, precios e idiomas. Reserve en línea, sin crear una cuenta.`,
    about: 'Presentación',
    facts: 'En resumen',
    visits: 'Citas y precios',
    address: 'Consultorio',
    experience: 'Experiencia',
    years: (years) => say.plural(years, `${years} año`, `${say.number(years)} años`),
    speaks: (codes) => say.list(codes.map(say.language)),
    languages: 'Idiomas',
    back: 'Todos los médicos',
    notFound: {
      title: 'No encontramos este perfil',
      text: 'Puede que ya no esté en Doktolib o que la dirección tenga un error.',
      action: 'Buscar otro médico',
    },
  },
}
