import { comparePictures } from './support.js';

comparePictures('wide', 'dark');
