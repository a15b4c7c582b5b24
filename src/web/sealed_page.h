#pragma once

#include <QWebEnginePage>

namespace stet {

/// A page that opens no windows, shows no dialogs, gets no permissions and goes only where the program sends it.
class SealedPage : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit SealedPage(QWebEngineProfile* profile, QObject* parent = nullptr);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& old, const QStringList& types) override;
    void javaScriptAlert(const QUrl& origin, const QString& text) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& text) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& text, const QString& suggested, QString* answer) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString& source) override;

    /// Whether an address is a page of the program.
    virtual bool isOwnPage(const QUrl& url) const = 0;
};

} // namespace stet
