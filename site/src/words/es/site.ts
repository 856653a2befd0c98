import type { Words } from '../en/words.ts'
import { say } from './say.ts'
import { unexpected } from './unexpected.ts'

export const site: Omit<Words, 'say' | 'doctors' | 'find' | 'booking' | 'pages'> = {
  language: 'es',
  name: 'Doktolib',
  title: (page) => `${page} · Doktolib`,
  titleWithError: (page) => `Error: ${page}`,
  description:
    'Encuentre un médico, vea los próximos horarios disponibles y reserve una cita. Sin crear una cuenta.',
  socialCard: 'Doktolib: encuentre un médico y reserve una cita',
  skip: 'Ir al contenido',
  navigation: {
    label: 'Principal',
    home: 'Buscar médicos',
    manage: 'Mi cita',
    homeOfSite: 'Doktolib, ir al inicio',
    languages: 'Idiomas',
    language: (name) => `Idioma: ${name}`,
  },
  alsoHere: 'Esta página también está disponible en español',
  footer: {
    label: 'Acerca de este sitio',
    promise: 'Los horarios disponibles vienen directamente del calendario del consultorio.',
    emergency: 'En caso de emergencia, llame al 911.',
    api: 'API para desarrolladores',
  },
  myVisits: {
    title: 'Sus citas en este navegador',
    visit: (name, day, time) => `${name}, el ${say.longDay(day)} a las ${time}`,
    cancelled: (visit) => `${visit} (cita cancelada)`,
    withoutDetails: 'Una cita que no podemos consultar en este momento',
    ready: 'Ya tenemos su enlace. Presione el botón para ver su cita.',
  },
  errorSummary: 'Revise los datos que ingresó',
  optional: 'opcional',
  errors: {
    foreignForm: 'Este formulario se envió desde otro sitio, así que no se hizo nada.',
    notFound: {
      title: 'No encontramos esta página',
      text: 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
      action: 'Buscar médicos',
    },
    unexpected,
    unavailable: {
      title: 'Los calendarios no están disponibles en este momento',
      text: 'El problema es nuestro y suele durar solo un momento. Los médicos siguen ahí, y esta página no ha reservado ni cambiado nada.',
      still:
        'Las citas ya reservadas se mantienen. El correo de confirmación le indica cuándo y dónde.',
      retry: 'Intentar de nuevo',
    },
  },
}
