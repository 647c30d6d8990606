// Wine 8 has no bcryptprimitives.dll, which every Windows has had since version 7. Never shipped.
typedef unsigned char BYTE;
__declspec(dllimport) BYTE __stdcall SystemFunction036(void *, unsigned long); // RtlGenRandom
__declspec(dllexport) int __stdcall ProcessPrng(BYTE *bytes, unsigned long long n) { return SystemFunction036(bytes, n); }
