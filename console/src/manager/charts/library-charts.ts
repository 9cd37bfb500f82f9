import '@mantine/charts/styles.css';

export { AreaChart, LineChart, SankeyChart } from '@mantine/charts';
