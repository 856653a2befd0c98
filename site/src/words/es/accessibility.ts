import type { Words } from '../en/words.ts'

export const accessibility: Words['pages']['accessibility'] = {
  title: 'Accesibilidad',
  description:
    'Qué buscamos para que todas las personas puedan reservar una cita, cómo lo comprobamos, qué límites conocemos y cómo avisar de una barrera.',
  lead: 'Todas las personas deben poder encontrar un médico y reservar una cita aquí. Nuestra meta es el nivel AA de las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2.',
  sections: [
    {
      title: 'Cómo lo comprobamos',
      text: ['Antes de aceptar un cambio, se examinan las páginas en un navegador real:'],
      points: [
        'cada página y cada uno de sus estados con axe, en colores claros y oscuros, en pantallas anchas y estrechas',
        'todo el recorrido, de la búsqueda a la confirmación, solo con el teclado',
        'el texto al doble de su tamaño, en pantallas anchas y estrechas',
        'los colores de los modos de alto contraste y la reducción de movimiento',
        'la búsqueda y la reserva sin JavaScript',
      ],
    },
    {
      title: 'Qué falta, que sepamos',
      text: [
        'Las pruebas automáticas encuentran solo una parte de las barreras. Estos son los límites conocidos:',
      ],
      points: [
        'las personas que usan lectores de pantalla u otras ayudas todavía no han probado las páginas de forma sistemática',
        'el correo de confirmación y el archivo de calendario están solo en inglés',
        'lo que un consultorio escribe sobre sí mismo aparece en el idioma en que lo escribió',
        'la documentación para desarrolladores está solo en inglés',
      ],
    },
    {
      title: 'Avise de una barrera',
      text: [
        'Si algo le impide reservar, pida la cita directamente en el consultorio: su dirección está en la página del médico. Cuente también a quien opera este sitio qué falló: la página, su navegador y las ayudas que usa.',
      ],
    },
  ],
}
