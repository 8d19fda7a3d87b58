#pragma once

#include "pages/Page.h"
#include "pages/TrunkChoice.h"

namespace trunkline::widgets {
class BulletList;
class Disclosure;
class Field;
class LineEdit;
}

namespace trunkline::pages {

class PageColumn;
class TrunkAdvanced;

/// Names the line. Everything else has a good default.
class TrunkPage : public Page
{
    Q_OBJECT
public:
    explicit TrunkPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    void leave() override;
    Bar bar() const override;
    bool next() override;
    void showWhatIsMissing() override;
    QString helpTitle() const override;
    QString helpText() const override;
    QString summary() const override;
    void setNarrow(bool narrow) override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void buildName();
    void buildAdvanced();
    void nameTyped(const QString &text);
    void proposeName();
    void match();
    void decide(const QVector<twilio::Trunk> &candidates);
    void useExisting(const twilio::Trunk &trunk);
    void createNew();
    void adoptEncryption(const std::optional<twilio::Trunk> &existing);
    std::optional<twilio::Trunk> existing() const;
    void showState();
    void showName();
    void showWhatItDoes();

    bool m_showNameProblem = false;
    bool m_wasCut = false;
    bool m_adoptedEncryption = false; ///< switched on because the existing trunk has it, not by the user
    bool m_narrow = false;
    bool m_unfolded = false;
    QString m_proposed;
    TrunkChoice::Why m_why = TrunkChoice::Why::Nothing;
    QVector<twilio::Trunk> m_meant; ///< trunks that may be meant

    PageColumn *m_column = nullptr;
    widgets::LineEdit *m_name = nullptr;
    widgets::Field *m_nameField = nullptr;
    TrunkChoice *m_choice = nullptr;
    QWidget *m_does = nullptr;
    widgets::BulletList *m_doesLines = nullptr;
    widgets::Disclosure *m_disclosure = nullptr;
    TrunkAdvanced *m_advanced = nullptr;
};

} // namespace trunkline::pages
