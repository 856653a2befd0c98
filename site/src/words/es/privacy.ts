import type { Words } from '../en/words.ts'

export const privacy: Words['pages']['privacy'] = {
  title: 'Privacidad',
  description:
    'Qué datos guarda Doktolib cuando usted reserva, qué cookies usa y qué no hace: sin publicidad, sin estadísticas de uso y sin terceros.',
  lead: 'Puede buscar sin decirnos quién es. Cuando reserva, guardamos solo lo que se indica aquí.',
  sections: [
    {
      title: 'Qué se guarda cuando reserva',
      text: ['Una reserva se guarda en la base de datos de esta instalación:'],
      points: [
        'su nombre y apellido, su correo electrónico y, si los indica, su teléfono y el motivo de la cita',
        'el médico, el tipo de cita, la hora, el precio y el estado de la cita',
        'el idioma de la página en la que reserva y, si JavaScript está activo, la zona horaria de su navegador',
        'una huella de la clave secreta que contiene el enlace a su cita, a partir de la cual no se puede obtener la clave; el enlace funciona hasta un día después de la cita',
        'una copia cifrada de nuestra respuesta y una huella de lo que envió, para que presionar dos veces no reserve dos veces; pasado un día, una de las reservas siguientes las borra',
      ],
    },
    {
      title: 'Mientras elige',
      text: [
        'Podemos apartarle un horario durante unos minutos mientras escribe. Para ello guardamos el horario, la huella de una clave aleatoria y una huella de su dirección de internet, que no permite llegar a ella sin un secreto de quien opera el sitio. La huella de su dirección se borra cuando el horario se reserva, se devuelve o lo toma otra persona; si solo vence el plazo, cuando alguien elige después un horario.',
      ],
    },
    {
      title: 'Quién los recibe',
      text: [
        'Lo que escribe es para el consultorio en el que reserva. Usted recibe una confirmación por correo electrónico con un archivo de calendario. No se vende nada, y este sitio no carga nada de otras empresas: ni publicidad, ni estadísticas, ni tipos de letra, ni mapas.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'Estas cookies le sirven en este sitio y ninguna le sigue a otros (con https, dos nombres empiezan por “__Host-”):',
      ],
      points: [
        '“visits” abre las citas que reservó o consultó en este navegador, cinco como máximo; desaparece cuando cierra el navegador',
        '“language” recuerda durante un año en qué idioma lee, una vez que pasa aquí de una página a otra',
        '“hold-…” le guarda el horario elegido mientras completa el formulario, cinco minutos cada vez',
        '“city” recuerda durante 180 días la ciudad de su última búsqueda',
      ],
    },
    {
      title: 'Registros técnicos',
      text: [
        'De cada solicitud, la API anota cuándo llegó, qué tipo de página o función se pedía, cómo terminó y cuánto tardó. No anota nombres, correos electrónicos, términos de búsqueda, enlaces ni direcciones de internet. Los servidores que el operador tenga delante pueden llevar sus propios registros.',
      ],
    },
    {
      title: 'Cuánto tiempo se conservan',
      text: [
        'Doktolib no borra citas por sí solo. Cuánto tiempo se conservan lo decide quien opera este sitio, a quien la ley puede obligar a guardarlas.',
      ],
    },
    {
      title: 'Sus preguntas',
      text: [
        'Quien opera este sitio es responsable de los datos. Para consultar, corregir o borrar los suyos, comuníquese con el consultorio en el que reservó.',
      ],
    },
  ],
}
