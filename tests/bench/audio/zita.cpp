// CPU time of zita-convolver on dense noise, 2 × 2 with both straight paths, vector mode.
// Arguments: taps, seconds of sound. Prints CPU seconds a second of sound, all threads.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sched.h>
#include <unistd.h>
#include <vector>
#include <zita-convolver.h>

static const unsigned int RATE = 48000;
static const unsigned int QUANTUM = 128;

static float noise() {
  static uint32_t state = 1;
  state = state * 1664525u + 1013904223u;
  return (float)(int32_t)state / 2147483648.0f;
}

static double cpuSeconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  const unsigned int taps = atoi(arguments[1]);
  const unsigned int blocks = atoi(arguments[2]) * RATE / QUANTUM;
  Convproc convolver;
  convolver.set_options(Convproc::OPT_FFTW_MEASURE | Convproc::OPT_VECTOR_MODE);
  // Half of the four paths are used, which its cost model is told.
  if (convolver.configure(2, 2, taps, QUANTUM, QUANTUM, Convproc::MAXPART, 0.5f)) return 3;
  std::vector<float> kernel(taps);
  for (int channel = 0; channel < 2; channel++) {
    for (float &tap : kernel) tap = noise() / taps;
    if (convolver.impdata_create(channel, channel, 1, kernel.data(), 0, taps)) return 4;
  }
  if (convolver.start_process(0, SCHED_OTHER)) return 5;
  // Without a pause its threads lose the first blocks.
  usleep(100000);
  double start = 0;
  const unsigned int warmUp = 2 * RATE / QUANTUM;
  for (unsigned int block = 0; block < warmUp + blocks; block++) {
    if (block == warmUp) start = cpuSeconds();
    for (int channel = 0; channel < 2; channel++) {
      float *input = convolver.inpdata(channel);
      for (unsigned int k = 0; k < QUANTUM; k++) input[k] = noise();
    }
    if (convolver.process(true)) return 6;
  }
  printf("%.9f\n", (cpuSeconds() - start) / (blocks * (double)QUANTUM / RATE));
  convolver.stop_process();
  return 0;
}
