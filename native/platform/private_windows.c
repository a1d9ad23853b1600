/* SPDX-License-Identifier: MIT */
#include "platform/private_windows.h"

#include "platform/wide_windows.h"

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stdatomic.h>
#include <stdint.h>
#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

/* The user's identifier as text. LocalFree. */
static wchar_t *user(void) {
    union {
        TOKEN_USER user;
        char bytes[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
    } found;
    HANDLE token;
    DWORD length;
    wchar_t *text = NULL;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) {
        if (GetTokenInformation(token, TokenUser, &found, sizeof found, &length)) {
            ConvertSidToStringSidW(found.user.User.Sid, &text);
        }
        CloseHandle(token);
    }
    return text;
}

/* LocalFree. NULL: it cannot be said who the owner is. */
static PSECURITY_DESCRIPTOR of_owner_alone(void) {
    enum { DESCRIPTOR_LETTERS = 256 }; /* > an identifier of at most 184 */
    wchar_t text[DESCRIPTOR_LETTERS] = L"D:P(A;;FA;;;SY)(A;;FA;;;";
    PSECURITY_DESCRIPTOR descriptor = NULL;
    wchar_t *owner = user();
    if (owner == NULL || wcslen(text) + wcslen(owner) + 2 > DESCRIPTOR_LETTERS) {
        LocalFree(owner);
        return NULL;
    }
    wcscat(text, owner);
    wcscat(text, L")");
    LocalFree(owner);
    ConvertStringSecurityDescriptorToSecurityDescriptorW(text, SDDL_REVISION_1, &descriptor, NULL);
    return descriptor;
}

int ht_create_private(const wchar_t *path, unsigned long flags) {
    SECURITY_ATTRIBUTES attributes = {.nLength = sizeof attributes, .lpSecurityDescriptor = of_owner_alone()};
    if (attributes.lpSecurityDescriptor == NULL) {
        errno = EACCES;
        return -1;
    }
    const DWORD access = GENERIC_READ | GENERIC_WRITE | DELETE | READ_CONTROL | WRITE_DAC;
    const HANDLE file = CreateFileW(path, access, FILE_SHARE_READ | FILE_SHARE_DELETE, &attributes, CREATE_NEW,
                                    FILE_ATTRIBUTE_NORMAL | flags, NULL);
    const DWORD error = GetLastError();
    LocalFree(attributes.lpSecurityDescriptor);
    SetLastError(error);
    if (file == INVALID_HANDLE_VALUE) {
        ht_failed();
        return -1;
    }
    const int descriptor = _open_osfhandle((intptr_t)file, _O_BINARY | _O_NOINHERIT);
    if (descriptor < 0) {
        CloseHandle(file);
    }
    return descriptor;
}

void ht_put_random_letters(wchar_t to[HT_RANDOM_LETTERS + 1]) {
    static const wchar_t letters[] = L"0123456789abcdefghijklmnopqrstuvwxyz";
    enum { COUNT = 36 };
    static atomic_uint calls;
    LARGE_INTEGER now;
    QueryPerformanceCounter(&now);
    uint64_t number = (uint64_t)now.QuadPart * 0x9e3779b97f4a7c15U;
    number ^= ((uint64_t)GetCurrentProcessId() << 32) + atomic_fetch_add(&calls, 1);
    for (int i = 0; i < HT_RANDOM_LETTERS; i++) {
        to[i] = letters[number % COUNT];
        number /= COUNT;
    }
    to[HT_RANDOM_LETTERS] = L'\0';
}
