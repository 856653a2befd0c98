import type { Words } from '../en/words.ts'

export const about: Words['pages']['about'] = {
  title: 'Acerca de Doktolib',
  description:
    'Qué es Doktolib, de dónde vienen sus horarios disponibles y quién está detrás: un proyecto abierto que cualquiera puede leer, instalar y mejorar.',
  lead: 'Doktolib le ayuda a encontrar un médico, ver sus próximos horarios disponibles y reservar en menos de un minuto, sin cuenta y sin llamadas.',
  sections: [
    {
      title: 'Por qué puede confiar en los horarios',
      text: [
        'Cada horario que ve se calcula a partir del horario de atención, las ausencias y las citas del médico, y de nuevo cuando algo de ello cambia. Las horas son las del reloj del consultorio, también en las semanas en que cambia la hora.',
        'La propia base de datos concede cada horario a una sola persona. Si alguien se adelantó, se lo decimos y le mostramos los siguientes horarios disponibles; lo que escribió se conserva.',
      ],
    },
    {
      title: 'Cómo se ordenan los resultados',
      text: [
        'Por el horario disponible más próximo, a menos que usted prefiera la mejor calificación o el precio más bajo. El programa no conoce otro orden, así que nadie puede pagar por un lugar mejor.',
      ],
    },
    {
      title: 'Quién está detrás',
      text: [
        'Doktolib es un proyecto abierto. Su código fuente se publica con la licencia MIT: cualquiera puede leerlo, instalarlo y mejorarlo.',
        'Quien opera este sitio decide qué consultorios aparecen aquí. Una instalación nueva empieza con médicos inventados, para hacer pruebas.',
      ],
    },
    {
      title: 'Qué no es Doktolib',
      text: [
        'No da consejos médicos ni sustituye a un médico. En caso de emergencia, llame al 911. Si tiene preguntas sobre una cita, comuníquese con el consultorio.',
      ],
    },
  ],
}
