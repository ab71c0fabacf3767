import { measure, printFigure, ratio } from '@tocsin/bench';
