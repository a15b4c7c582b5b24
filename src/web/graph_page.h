#pragma once

#include <QWebEnginePage>

namespace stet {

/// The page that draws. It does not navigate, opens no windows, shows no dialogs and gets no permissions.
class GraphPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit GraphPage(QWebEngineProfile* profile, QObject* parent = nullptr);

Q_SIGNALS:
    /// A script of the drawing failed.
    void faulted(const QString& message);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& old, const QStringList& types) override;
    void javaScriptAlert(const QUrl& origin, const QString& text) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& text) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& text, const QString& suggested, QString* answer) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString& source) override;
};

} // namespace stet
