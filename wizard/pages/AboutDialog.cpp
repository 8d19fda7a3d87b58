#include "pages/AboutDialog.h"

#include "widgets/CheckRow.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/Motion.h"
#include "widgets/Text.h"

#include <QCoreApplication>
#include <QSettings>

namespace trunkline::pages {

using widgets::Appearance;
using widgets::Button;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr QLatin1String appearanceKey("appearance");
constexpr QLatin1String motionKey("reduceMotion");
/// In the order of the enum.
QStringList appearances()
{
    return {u"system"_qs, u"light"_qs, u"dark"_qs, u"system-colours"_qs};
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : Question(tr("About Trunkline"), parent)
{
    setQuestion(u"Trunkline"_qs, tr("Gives a voice gateway a phone number through a Twilio trunk."));
    const QString version = QCoreApplication::applicationVersion();
    if (!version.isEmpty())
        addPart(new Text(Text::SmallMuted, tr("Version %1, made with Qt %2").arg(version, QString::fromLatin1(qVersion()))), 12);
    addPart(new Text(Text::SmallMuted, tr("Free software under the Apache License 2.0. Trunkline is not made by Twilio.")), 4);

    auto appearance = new widgets::ComboBox;
    appearance->addItems({tr("Same as the system"), tr("Light"), tr("Dark"), tr("System colours, for high contrast")});
    appearance->setCurrentIndex(int(Theme::appearance()));
    connect(appearance, &QComboBox::activated, this, [this](int index) {
        saveAppearance(Appearance(index));
        fit();
    });
    addPart(new widgets::Field(tr("&Appearance"), appearance), 20);

    auto motion = new widgets::CheckRow(tr("&Reduce motion"), tr("Nothing slides or turns."));
    motion->setChecked(widgets::Motion::wantsNone());
    connect(motion, &QCheckBox::clicked, this, &AboutDialog::saveReducedMotion);
    addPart(motion);

    connect(addButton(tr("C&lose"), Button::Kind::Primary, true), &QPushButton::clicked, this, &QDialog::accept);
}

void AboutDialog::saveAppearance(Appearance appearance)
{
    QSettings().setValue(appearanceKey, appearances().value(int(appearance)));
    Theme::setAppearance(appearance);
}

void AboutDialog::saveReducedMotion(bool reduced)
{
    QSettings().setValue(motionKey, reduced);
    widgets::Motion::setReduced(reduced);
}

Appearance AboutDialog::savedAppearance()
{
    return Appearance(std::max(0, int(appearances().indexOf(QSettings().value(appearanceKey).toString()))));
}

void AboutDialog::applySaved()
{
    const QSettings settings;
    if (settings.contains(appearanceKey))
        Theme::setAppearance(savedAppearance());
    if (settings.contains(motionKey))
        widgets::Motion::setReduced(settings.value(motionKey).toBool());
}

} // namespace trunkline::pages
