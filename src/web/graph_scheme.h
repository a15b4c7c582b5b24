#pragma once

#include "web/graph_pages.h"

#include <QWebEngineUrlSchemeHandler>

#include <functional>

namespace stet {

/// Serves the drawing's own addresses: a fixed list of files from the program, and the pictures of nodes that are
/// shown. Answers everything else with not found; never looks up a path on disk.
class GraphScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using IsShown = std::function<bool(const QString& key)>;

    explicit GraphScheme(QObject* parent = nullptr);

    void setPictures(GraphPictures pictures, IsShown isShown);
    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    void sendPicture(QWebEngineUrlRequestJob& job, const QString& key) const;

    GraphPictures m_pictures;
    IsShown m_isShown;
};

} // namespace stet
