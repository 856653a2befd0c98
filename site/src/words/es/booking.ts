import type { Words } from '../en/words.ts'
import { say } from './say.ts'

export const booking: Words['booking'] = {
  title: 'Reservar una cita',
  visitType: '¿Qué tipo de cita necesita?',
  mode: { in_person: 'En el consultorio', video: 'Por video' },
  visit: (minutes, price) =>
    say.plural(
      minutes,
      `${minutes} minuto · ${say.money(price)}`,
      `${say.number(minutes)} minutos · ${say.money(price)}`,
    ),
  day: '¿Qué día?',
  earlier: 'Días anteriores',
  later: 'Días siguientes',
  timesOn: (day) => `Horarios disponibles el ${say.longDay(day)}`,
  dayWithTimes: (day, count) =>
    say.plural(
      count,
      `${say.longDay(day)}, ${count} horario disponible`,
      `${say.longDay(day)}, ${say.number(count)} horarios disponibles`,
    ),
  dayWithoutTimes: (day) => `${say.longDay(day)}, sin horarios disponibles`,
  noVisits: 'Este consultorio no acepta reservas aquí por el momento.',
  noTimesAtAll: (from, to) =>
    `No hay horarios disponibles entre el ${say.longDay(from)} y el ${say.longDay(to)}.`,
  part: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Tarde-noche' },
  zone: (city, timeZone) =>
    `Los horarios están en la hora local de ${city} (${say.zone(timeZone)}).`,
  ownTime: (time, zone) => `${time} donde usted está (${zone})`,
  sameTime: (there, here, zone) => `${there} equivale a ${here} donde usted está (${zone}).`,
  kept: (left) => `Le guardamos este horario durante ${left} min.`,
  keptSoon: 'Le guardamos este horario un minuto más.',
  keptOver: 'Ya no le guardamos este horario. Todavía puede reservarlo si nadie más lo ha hecho.',
  unheld: 'No le guardamos este horario mientras escribe: otra persona puede reservarlo antes.',

  unreached: 'No podemos acceder al calendario en este momento. Lo que escribió sigue aquí.',
  chosen: 'Su horario',
  chosenTime: (day, time) => `El ${say.longDay(day)} a las ${time}`,
  otherTimes: 'Otros horarios',
  toOtherTimes: 'Elegir otro horario',
  changeVisit: 'Cambiar el tipo de cita',
  gone: 'Ese horario ya no está disponible. Estos sí lo están.',

  details: {
    title: 'Sus datos',
    text: 'No necesita una cuenta. Enviamos la confirmación a su correo electrónico.',
    first_name: 'Nombre',
    last_name: 'Apellido',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    reason: 'Motivo de la cita',
    reasonHint: 'Unas pocas palabras ayudan a preparar la consulta.',
    submit: (time) => `Reservar la cita de las ${time}`,
    submitAny: 'Reservar este horario',
    busy: 'Reservando…',
  },
  errors: {
    at: 'Elija uno de los horarios disponibles.',
    first_name:
      'Escriba su nombre con letras, y con un espacio después de cada punto, como en “St. John”. Puede usar espacios, guiones y apóstrofos.',
    last_name:
      'Escriba su apellido con letras, y con un espacio después de cada punto, como en “St. John”. Puede usar espacios, guiones y apóstrofos.',
    email:
      'Escriba una dirección de correo electrónico sin tildes ni eñes, por ejemplo name@example.com.',
    phone:
      'Escriba un número de teléfono, por ejemplo +1 208 555 0123, solo con dígitos, espacios, guiones, puntos y paréntesis y sin extensión, o deje el campo vacío.',
    reason: 'Quite los caracteres que no se pueden imprimir.',
    tooLong: (most) =>
      say.plural(
        most,
        `Acorte este texto a ${most} carácter como máximo.`,
        `Acorte este texto a ${say.number(most)} caracteres como máximo.`,
      ),
    other: 'No pudimos leer una parte del formulario. Revíselo y reserve de nuevo.',
    notOffered: 'El consultorio ya no ofrece este horario. Elija otro.',
    unavailable:
      'No podemos acceder al calendario en este momento. Sus datos siguen aquí: presione el botón de nuevo en unos instantes. La cita no se reservará dos veces.',
  },
  taken: (day, time) =>
    `El horario del ${say.longDay(day)} a las ${time} acaba de ocuparse. ¿Qué horario prefiere en su lugar?`,
  choose: '¿Qué horario prefiere?',
  own: (day, time) =>
    `Usted ya tiene reservada aquí la cita del ${say.longDay(day)} a las ${time}.`,
  bookedBefore:
    'Su primer envío ya reservó una cita. La confirmación llega al correo electrónico que indicó entonces.',
  toOwn: 'Ver su cita',
  chooseMore: '¿Desea otra cita? Entonces elija un horario.',
  takenAll: (day, time) =>
    `El horario del ${say.longDay(day)} a las ${time} acaba de ocuparse y no hay otro disponible pronto. Busque en los días siguientes.`,

  booked: {
    title: 'Su cita está reservada',
    sentence: (name, day, time) =>
      `Su cita con ${name} está reservada para el ${say.longDay(day)} a las ${time}`,
    cancelledTitle: 'Su cita fue cancelada',
    cancelled: (name, day, time) =>
      `Su cita con ${name} del ${say.longDay(day)} a las ${time} fue cancelada`,
    zone: (city, timeZone) => `Hora local de ${city} (${say.zone(timeZone)})`,
    when: 'Zona horaria',
    where: 'Lugar',
    video: 'Por video. El consultorio le indica cómo conectarse.',
    what: 'Cita',
    minutes: (name, minutes) =>
      say.plural(minutes, `${name}, ${minutes} minuto`, `${name}, ${say.number(minutes)} minutos`),
    price: 'Precio',
    calendar: 'Agregar a mi calendario',
    calendarFile: 'cita.ics',
    nextTitle: 'Próximos pasos',
    next: [
      'Le enviamos un correo electrónico con un enlace para volver a esta página.',
      'Lleve lo que sea útil para la consulta, como resultados anteriores y una lista de sus medicamentos.',
    ],
    nextVideo: [
      'Le enviamos un correo electrónico con un enlace para volver a esta página.',
      'Tenga a la mano resultados anteriores y una lista de sus medicamentos.',
    ],
    again: 'Buscar otro médico',
    unknownTitle: 'Consulte su cita desde el correo electrónico',
    unknown:
      'Para proteger la privacidad de su cita, esta página solo se abre en el navegador donde hizo la reserva o con el enlace de su correo electrónico de confirmación.',
    toManage: 'Tengo el enlace',
  },
  manage: {
    title: 'Ver su cita',
    text: 'Abra el enlace de su correo electrónico de confirmación o péguelo aquí.',
    noScript:
      'JavaScript está desactivado en este navegador, por eso el enlace no puede abrir su cita por sí solo: cópielo del correo electrónico y péguelo aquí.',
    link: 'Enlace del correo electrónico',
    submit: 'Ver mi cita',
    opening: 'Abriendo…',
    unavailable:
      'No podemos acceder al calendario en este momento. Presione el botón de nuevo en unos instantes.',
    missing: 'Pegue el enlace completo de su correo electrónico de confirmación.',
    expired:
      'Este enlace no lleva a ninguna cita. Los enlaces funcionan hasta un día después de la cita; use el correo electrónico más reciente sobre ella.',
  },
}
