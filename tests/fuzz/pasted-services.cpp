#include "answers/Draft.h"
#include "answers/PastedServices.h"

#include <cstdint>
#include <cstdlib>

using namespace trunkline;

namespace {

/// What must hold of whatever was found, however broken the text is.
bool makesSense(const PastedService &service)
{
    if (service.port.has_value() != service.transport.has_value())
        return false;
    if (service.transport && !service.offered.contains(*service.transport))
        return false;
    return !service.host.isEmpty() || service.problem;
}

} // namespace

/// The output of any command, as it may be pasted into the address field.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const Transport usual : {Transport::Tcp, Transport::Tls}) {
        const PastedServices services = PastedServices::read(text, usual);
        if (services.problem && services.problem->sentence().isEmpty())
            std::abort();
        for (const PastedService &service : services.found) {
            if (!makesSense(service))
                std::abort();
            Draft draft;
            draft.takeService(service);
        }
    }
    return 0;
}
