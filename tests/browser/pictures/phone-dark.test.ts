import { comparePictures } from './support.js';

comparePictures('phone', 'dark');
