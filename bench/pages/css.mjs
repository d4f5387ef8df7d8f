/** A circle that CSS alone scales. */
import { EXHALE, INHALE, place, startWith } from './stage.mjs';

const share = (INHALE / (INHALE + EXHALE)) * 100;
const style = document.createElement('style');
style.textContent = `
  .circle { aspect-ratio: 1; inline-size: 100%; border-radius: 50%; background: #69b4ff; transform: scale(.4); }
  .circle.breathing { animation: breathe ${INHALE + EXHALE}s ease-in-out infinite; }
  @keyframes breathe { 0%, 100% { transform: scale(.4) } ${share}% { transform: scale(1) } }
`;
document.head.append(style);

const circles = place(() => {
  const circle = document.createElement('div');
  circle.className = 'circle';
  return circle;
});
startWith(() => circles.forEach((circle) => circle.classList.add('breathing')));
