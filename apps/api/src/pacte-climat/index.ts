export { PacteClimatModule } from './pacte-climat.module';
