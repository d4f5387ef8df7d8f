import './define.js';
import { openPage } from './embed/page.js';

openPage();
