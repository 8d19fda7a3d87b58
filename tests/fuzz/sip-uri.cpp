#include "answers/SipUri.h"

#include <cstdint>
#include <cstdlib>

using namespace trunkline;

/// Printing and reading give the same value, and the printed form is the only one there is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto uri = SipUri::parse(text);
    if (!uri) {
        uri.error().sentence();
        return 0;
    }
    const auto again = SipUri::parse(uri->text());
    if (!again || *again != *uri || again->text() != uri->text())
        std::abort();
    if (uri->effectivePort() < 1 || uri->effectivePort() > 65535 || uri->host().isEmpty())
        std::abort();
    return 0;
}
