// Loaded when somebody takes the picture along, and not before.
export { pictureOfTable } from '@zesumme/ui/table-picture';
