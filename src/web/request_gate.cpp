#include "web/request_gate.h"

namespace stet {

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (m_isOwn(info.requestUrl()))
        return;
    ++m_blocked;
    info.block(true);
}

} // namespace stet
