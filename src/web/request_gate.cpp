#include "web/request_gate.h"

#include "web/graph_pages.h"

namespace stet {

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (isGraphUrl(info.requestUrl()))
        return;
    ++m_blocked;
    info.block(true);
}

} // namespace stet
