import { comparePictures } from './support.js';

comparePictures('wide', 'light');
