// Holds a file open the way other programs do, until its standard input ends.
//   hold.exe excel FILE   as Excel does: reads and writes, lets others read, lets nobody write, rename or delete
//   hold.exe alone FILE   lets nobody in at all
// Says "held" when it has the file; exit code 1 when it cannot have it.
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
  if (count != 3) return 2;
  DWORD share = wcscmp(words[1], L"excel") == 0 ? FILE_SHARE_READ : 0;
  HANDLE file = CreateFileW(words[2], GENERIC_READ | GENERIC_WRITE, share, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return 1;
  puts("held");
  fflush(stdout);
  while (getchar() != EOF) {}
  return 0;
}
