import type { Words } from '../en/words.ts'
import { say } from './say.ts'

export const find: Words['find'] = {
  soonIn: (city) => `Horarios disponibles en ${city}`,
  remembered: (city) => `Su última búsqueda fue en ${city}; por eso sus médicos aparecen primero.`,
  everywhere: 'Médicos de todas las ciudades',
  allDoctors: 'Ver todos los médicos',
  how: 'Cómo funciona',
  steps: [
    {
      title: 'Busque',
      text: 'Por especialidad, por nombre o por lo que le pasa, en su ciudad.',
    },
    {
      title: 'Elija un horario',
      text: 'Verá los horarios que están realmente disponibles. Elija el que le convenga.',
    },
    {
      title: 'Queda reservado',
      text: 'La confirmación llega por correo electrónico, con un archivo de calendario y un enlace para volver a su cita.',
    },
  ],
  bySpecialty: 'Médicos por especialidad',
  byCity: 'Médicos por ciudad',
  all: 'Todas las especialidades y ciudades',
  allText:
    'Elija una especialidad o una ciudad para ver a sus médicos y sus próximos horarios disponibles.',
  allDescription:
    'Médicos de cada especialidad en cada ciudad de Doktolib, con sus próximos horarios disponibles.',
  breadcrumbs: 'Usted está aquí',
  inCity: (specialty, city) => `${specialty.name} en ${city}`,
  specialty: (specialty) => `${specialty.name}: médicos con horarios disponibles`,
  city: (city) => `Médicos en ${city}`,
  description: (heading, count) =>
    `${heading}: ${count}. Vea los próximos horarios disponibles y reserve en línea, sin cuenta.`,
  soonest: (day, time, zone) =>
    `El próximo horario disponible es el ${say.longDay(day)} a las ${time} (${zone}).`,
  spoken: (codes) => `Idiomas que se hablan: ${say.list(codes.map(say.language))}.`,
  prices: (from, to) =>
    from === to
      ? `Una consulta cuesta ${say.money(from)}.`
      : `Una consulta cuesta entre ${say.money(from)} y ${say.money(to)}.`,
  otherSpecialties: (city) => `Otras especialidades en ${city}`,
  otherCities: (specialty) => `${specialty.name} en otras ciudades`,
  specialtiesIn: (city) => `Especialidades en ${city}`,
  citiesOf: (specialty) => `${specialty.name} por ciudad`,
}
