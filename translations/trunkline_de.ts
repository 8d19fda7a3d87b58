<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>trunkline::Advising</name>
    <message>
        <source>This computer can’t reach the internet.</source>
        <translation>Dieser Computer erreicht das Internet nicht.</translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Nothing is lost.</source>
        <translation>Prüfen Sie das Kabel oder WLAN. Wenn Ihre Firma einen Proxy benutzt, tragen Sie ihn in den Netzwerkeinstellungen ein. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Twilio can’t be found on the network.</source>
        <translation>Twilio ist im Netzwerk nicht zu finden.</translation>
    </message>
    <message>
        <source>Check the internet connection and the name of the service, then try again. Nothing is lost.</source>
        <translation>Prüfen Sie die Internetverbindung und den Namen des Dienstes und versuchen Sie es dann noch einmal. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Twilio doesn’t answer.</source>
        <translation>Twilio antwortet nicht.</translation>
    </message>
    <message>
        <source>The internet may work, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault. Try again.</source>
        <translation>Das Internet funktioniert vielleicht, aber Twilio antwortet nicht. Ihre Firewall sperrt es womöglich, oder Twilio ist gestört. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your proxy doesn’t answer.</source>
        <translation>Ihr Proxy antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings, then try again.</source>
        <translation>Prüfen Sie den Proxy in den Netzwerkeinstellungen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password.</source>
        <translation>Ihr Proxy verlangt Namen und Passwort.</translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation>Tragen Sie sie in den Netzwerkeinstellungen ein.</translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe.</source>
        <translation>Die Verbindung zu Twilio ist nicht sicher.</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation>Etwas zwischen diesem Computer und Twilio verändert die Verbindung. Ihre Codes wurden nicht gesendet. Fragen Sie Ihr Netzwerkteam.</translation>
    </message>
    <message>
        <source>Something other than Twilio answered.</source>
        <translation>Etwas anderes als Twilio hat geantwortet.</translation>
    </message>
    <message>
        <source>This network may want you to sign in first. Open a website, sign in if it asks you to, then try again.</source>
        <translation>Dieses Netzwerk verlangt vielleicht zuerst eine Anmeldung. Öffnen Sie eine Website, melden Sie sich an, wenn sie danach fragt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Twilio had a fault.</source>
        <translation>Twilio hatte eine Störung.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Nothing is lost.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es dann noch einmal. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Twilio is busy.</source>
        <translation>Twilio ist ausgelastet.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete.</translation>
    </message>
    <message>
        <source>Continue: Trunkline first looks what is already there. It never buys twice.</source>
        <translation>Fahren Sie fort: Trunkline sieht zuerst nach, was schon da ist. Es kauft nie zweimal.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes.</source>
        <translation>Twilio hat diese Codes nicht angenommen.</translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation>Kopieren Sie den Auth Token noch einmal: Er ändert sich, wenn jemand einen neuen anlegt. Wenn es dann nicht geht, versuchen Sie eine andere Region – jede Region hat ihren eigenen Token.</translation>
    </message>
    <message>
        <source>This key may not change phone settings.</source>
        <translation>Dieser Schlüssel darf keine Telefoneinstellungen ändern.</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation>Benutzen Sie einen anderen Schlüssel oder melden Sie sich mit dem Auth Token an.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account.</source>
        <translation>Twilio hat dieses Konto gesperrt.</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation>Oft ist das eine offene Rechnung. Klären Sie es mit Twilio und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>Dieses Konto ist geschlossen.</translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation>Benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>A trial account can’t do this.</source>
        <translation>Ein Testkonto kann das nicht.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, then continue. Nothing you entered is lost.</source>
        <translation>Stufen Sie das Konto bei Twilio hoch und fahren Sie dann fort. Nichts von Ihren Eingaben geht verloren.</translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account.</source>
        <translation>Twilio konnte das Konto nicht belasten.</translation>
    </message>
    <message>
        <source>The purchase was declined and you were not charged. Add money or another card in Twilio, then continue.</source>
        <translation>Der Kauf wurde abgelehnt, und es wurde nichts berechnet. Laden Sie Guthaben auf oder hinterlegen Sie bei Twilio eine andere Karte und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Something that was there is gone.</source>
        <translation>Etwas, das da war, ist weg.</translation>
    </message>
    <message>
        <source>Someone may have deleted it meanwhile. Try again: Trunkline looks first.</source>
        <translation>Vielleicht hat es inzwischen jemand gelöscht. Versuchen Sie es noch einmal: Trunkline sieht zuerst nach.</translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation>Jemand anderes hat sie gerade gekauft. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>This number can’t be used for this line.</source>
        <translation>Diese Nummer kann für diese Leitung nicht benutzt werden.</translation>
    </message>
    <message>
        <source>%1 can’t be used for this line.</source>
        <translation>%1 kann für diese Leitung nicht benutzt werden.</translation>
    </message>
    <message>
        <source>It is not in this account, or it takes no calls. Choose another number.</source>
        <translation>Sie gehört nicht zu diesem Konto oder nimmt keine Anrufe an. Wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>This number answers calls somewhere else.</source>
        <translation>Diese Nummer nimmt Anrufe woanders an.</translation>
    </message>
    <message>
        <source>%1 answers calls somewhere else.</source>
        <translation>%1 nimmt Anrufe woanders an.</translation>
    </message>
    <message>
        <source>Agree to move it – in a set-up file with &quot;takeOver&quot;: true – or choose another number.</source>
        <translation>Stimmen Sie dem Umzug zu – in einer Einrichtungsdatei mit &quot;takeOver&quot;: true – oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Twilio needs an address for this number.</source>
        <translation>Twilio braucht für diese Nummer eine Adresse.</translation>
    </message>
    <message>
        <source>Add an address in Twilio, then continue, or choose another number.</source>
        <translation>Tragen Sie bei Twilio eine Adresse ein und fahren Sie dann fort, oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Twilio must check documents before you get this number.</source>
        <translation>Twilio muss Unterlagen prüfen, bevor Sie diese Nummer bekommen.</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio. Continue when it is done, or choose another number.</source>
        <translation>Das dauert Tage und geschieht bei Twilio. Fahren Sie fort, wenn es erledigt ist, oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows.</source>
        <translation>Dieses Konto hat 100 Trunks, mehr erlaubt Twilio nicht.</translation>
    </message>
    <message>
        <source>Use an existing one, or delete one in Twilio.</source>
        <translation>Benutzen Sie einen vorhandenen oder löschen Sie einen bei Twilio.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>Ein Trunk hat höchstens 10 Gateways.</translation>
    </message>
    <message>
        <source>Leave one out, or take one off the trunk in Twilio.</source>
        <translation>Lassen Sie eines weg oder nehmen Sie bei Twilio eines vom Trunk.</translation>
    </message>
    <message>
        <source>This trunk domain is taken.</source>
        <translation>Diese Trunk-Domain ist vergeben.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>Wählen Sie einen anderen Namen dafür.</translation>
    </message>
    <message>
        <source>More than one trunk has this name.</source>
        <translation>Mehrere Trunks haben diesen Namen.</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”.</source>
        <translation>Mehrere Trunks heißen „%1“.</translation>
    </message>
    <message>
        <source>Choose one of them – in a set-up file with &quot;sid&quot; – or give the trunk another name.</source>
        <translation>Wählen Sie einen davon – in einer Einrichtungsdatei mit &quot;sid&quot; – oder geben Sie dem Trunk einen anderen Namen.</translation>
    </message>
    <message>
        <source>Twilio refused this.</source>
        <translation>Twilio hat das abgelehnt.</translation>
    </message>
    <message>
        <source>Twilio refused this: %1</source>
        <translation>Twilio hat das abgelehnt: %1</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place. Change what it names, then try again.</source>
        <translation>Alles davor ist erledigt und bleibt bestehen. Ändern Sie, was genannt ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Twilio’s answer could not be read.</source>
        <translation>Die Antwort von Twilio war nicht lesbar.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, ask for support with the details.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es dabei, fragen Sie mit den Einzelheiten den Support.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Continue when you like. Nothing is lost.</source>
        <translation>Fahren Sie fort, wann Sie möchten. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>A purchase needs your agreement.</source>
        <translation>Ein Kauf braucht Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>This needs your agreement: %1.</source>
        <translation>Das braucht Ihre Zustimmung: %1.</translation>
    </message>
    <message>
        <source>Agree to the purchase, on the command line with --yes, then continue.</source>
        <translation>Stimmen Sie dem Kauf zu, auf der Befehlszeile mit --yes, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>The last step is done, but the record of this set-up can’t be written.</source>
        <translation>Der letzte Schritt ist erledigt, aber das Protokoll dieser Einrichtung kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The record of this set-up can’t be written, so nothing was sent.</source>
        <translation>Das Protokoll dieser Einrichtung kann nicht geschrieben werden, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Make room, or make its folder writable, then continue.</source>
        <translation>Schaffen Sie Platz oder machen Sie den Ordner beschreibbar und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Make room, or make this file writable, then continue: %1</source>
        <translation>Schaffen Sie Platz oder machen Sie diese Datei beschreibbar und fahren Sie dann fort: %1</translation>
    </message>
    <message>
        <source>The record of this set-up can’t be used.</source>
        <translation>Das Protokoll dieser Einrichtung kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The file is kept as it is. Move it away to start from what Twilio holds.</source>
        <translation>Die Datei bleibt, wie sie ist. Verschieben Sie sie, um von dem auszugehen, was bei Twilio steht.</translation>
    </message>
    <message>
        <source>The file is kept as it is. Move it away to start from what Twilio holds: %1</source>
        <translation>Die Datei bleibt, wie sie ist. Verschieben Sie sie, um von dem auszugehen, was bei Twilio steht: %1</translation>
    </message>
    <message>
        <source>Another Trunkline is working on this set-up.</source>
        <translation>Ein anderes Trunkline arbeitet gerade an dieser Einrichtung.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file can’t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Correct the file, then try again. Nothing was sent.</source>
        <translation>Berichtigen Sie die Datei und versuchen Sie es dann noch einmal. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This address for Twilio can’t be used.</source>
        <translation>Diese Adresse für Twilio kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>This address for Twilio can’t be used: %1</source>
        <translation>Diese Adresse für Twilio kann nicht benutzt werden: %1</translation>
    </message>
    <message>
        <source>It must start with https://, or be http:// on this computer (127.0.0.1 or localhost).</source>
        <translation>Sie muss mit https:// beginnen oder mit http:// auf diesem Computer liegen (127.0.0.1 oder localhost).</translation>
    </message>
    <message>
        <source>Not everything is as you asked.</source>
        <translation>Nicht alles ist so, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Try again: Trunkline looks first and does what is missing.</source>
        <translation>Versuchen Sie es noch einmal: Trunkline sieht zuerst nach und erledigt, was fehlt.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
</context>
<context>
    <name>trunkline::PastedAddress</name>
    <message>
        <source>Brackets removed.</source>
        <translation>Klammern entfernt.</translation>
    </message>
    <message>
        <source>No connection was given; %1 was chosen.</source>
        <translation>Es war keine Verbindung angegeben; %1 wurde gewählt.</translation>
    </message>
    <message>
        <source>sips: was changed to TLS.</source>
        <translation>sips: wurde in TLS geändert.</translation>
    </message>
    <message>
        <source>The password before @ was left out. Twilio sends none.</source>
        <translation>Das Passwort vor dem @ wurde weggelassen. Twilio sendet keines.</translation>
    </message>
    <message>
        <source>What stood after the question mark was left out.</source>
        <translation>Was nach dem Fragezeichen stand, wurde weggelassen.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>This is a web address. Enter the host name without https:// and without a path.</source>
        <translation>Das ist eine Webadresse. Geben Sie den Hostnamen ohne https:// und ohne Pfad ein.</translation>
    </message>
    <message>
        <source>Marks around it removed.</source>
        <translation>Zeichen davor und dahinter entfernt.</translation>
    </message>
    <message>
        <source>Blanks removed.</source>
        <translation>Leerzeichen entfernt.</translation>
    </message>
    <message>
        <source>From the container %1.</source>
        <translation>Vom Container %1.</translation>
    </message>
    <message>
        <source>From the service %1.</source>
        <translation>Vom Dienst %1.</translation>
    </message>
    <message>
        <source>From the pod %1.</source>
        <translation>Vom Pod %1.</translation>
    </message>
    <message>
        <source>It was IPv6 only in form; the IPv4 address in it was taken.</source>
        <translation>Es war nur der Form nach IPv6; die IPv4-Adresse darin wurde übernommen.</translation>
    </message>
    <message>
        <source>Twilio has no location called %1. It was left out.</source>
        <translation>Twilio hat keinen Standort namens %1. Er wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>trunkline::PresetBook</name>
    <message>
        <source>The file can’t be opened. Check who may read it.</source>
        <translation>Die Datei kann nicht geöffnet werden. Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>Die Datei ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>From here on the file is no JSON object, { … }.</source>
        <translation>Ab hier ist die Datei kein JSON-Objekt, { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 steht zweimal im selben Objekt. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>Two presets have the same %1, %2.</source>
        <translation>Zwei Presets haben dieselbe Angabe %1 %2.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible here.</source>
        <translation>%1 hat einen Wert, der hier nicht möglich ist.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>%1 muss eines von %2 sein.</translation>
    </message>
    <message>
        <source>%1 has no %2, which is one of the parts.</source>
        <translation>In %1 fehlt %2, das zu den Teilen gehört.</translation>
    </message>
    <message>
        <source>%1 has a { … } that is none of the parts.</source>
        <translation>%1 enthält ein { … }, das keiner der Teile ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::PresetWords</name>
    <message>
        <source>Enter the address of the SIP Orchestrator, not that of the Media Relay.</source>
        <translation>Geben Sie die Adresse des SIP Orchestrator ein, nicht die des Media Relay.</translation>
    </message>
    <message>
        <source>Set SIP_HOST and SDP_ADDRESS to the public address of the gateway.</source>
        <translation>Setzen Sie SIP_HOST und SDP_ADDRESS auf die öffentliche Adresse des Gateways.</translation>
    </message>
    <message>
        <source>Let the number in with WHITELIST_TO_URI, written without +.</source>
        <translation>Lassen Sie die Nummer mit WHITELIST_TO_URI zu, ohne + geschrieben.</translation>
    </message>
    <message>
        <source>To pass callers on to people, turn on call transfer on page Trunk.</source>
        <translation>Um Anrufer an Menschen weiterzugeben, schalten Sie auf der Seite „Trunk“ die Anrufweitergabe ein.</translation>
    </message>
    <message>
        <source>Open more sound ports than the usual ones, 16384 to 16394: they carry only a few callers at a time.</source>
        <translation>Öffnen Sie mehr Ports für den Ton als die üblichen, 16384 bis 16394: Diese reichen nur für wenige Anrufer zugleich.</translation>
    </message>
    <message>
        <source>IBM’s guide</source>
        <translation>Anleitung von IBM</translation>
    </message>
    <message>
        <source>Enter the address of the session border controller. It passes calls on to the gateway and answers transfers.</source>
        <translation>Geben Sie die Adresse des Session Border Controllers ein. Er leitet Anrufe an das Gateway und beantwortet Weitergaben.</translation>
    </message>
    <message>
        <source>IBM Voice Gateway behind an SBC</source>
        <translation>IBM Voice Gateway hinter einem SBC</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways of the carrier, as numbers. Calls from others are answered with 404.</source>
        <translation>Tragen Sie alle acht Netze von Twilio als eingehende Gateways des Carriers ein, und zwar als IP-Adressen. Anrufe von anderen werden mit 404 beantwortet.</translation>
    </message>
    <message>
        <source>jambonz’s source</source>
        <translation>Quelltext von jambonz</translation>
    </message>
    <message>
        <source>jambonz, on your own server</source>
        <translation>jambonz, auf einem eigenen Server</translation>
    </message>
    <message>
        <source>Subdomain</source>
        <translation>Subdomain</translation>
    </message>
    <message>
        <source>jambonz’s guide</source>
        <translation>Anleitung von jambonz</translation>
    </message>
    <message>
        <source>The gateway needs a public address and a certificate. Twilio does not register with it.</source>
        <translation>Das Gateway braucht eine öffentliche Adresse und ein Zertifikat. Twilio meldet sich nicht bei ihm an.</translation>
    </message>
    <message>
        <source>active-call’s guide</source>
        <translation>Anleitung von active-call</translation>
    </message>
    <message>
        <source>Voice Connector ID</source>
        <translation>Voice-Connector-ID</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as allowed hosts.</source>
        <translation>Tragen Sie alle acht Netze von Twilio als erlaubte Hosts ein.</translation>
    </message>
    <message>
        <source>With encryption on at the Voice Connector, choose TLS here.</source>
        <translation>Wenn beim Voice Connector die Verschlüsselung an ist, wählen Sie hier TLS.</translation>
    </message>
    <message>
        <source>Amazon’s guide gives the address; it doesn’t speak of Twilio.</source>
        <translation>Die Anleitung von Amazon nennt die Adresse; von Twilio spricht sie nicht.</translation>
    </message>
    <message>
        <source>Amazon’s guide</source>
        <translation>Anleitung von Amazon</translation>
    </message>
    <message>
        <source>Trust all eight of Twilio’s networks as peers. Twilio sends no password.</source>
        <translation>Vertrauen Sie allen acht Netzen von Twilio als Gegenstellen. Twilio sendet kein Passwort.</translation>
    </message>
    <message>
        <source>Give the public address in what the gateway answers (SDP and Contact).</source>
        <translation>Nennen Sie in den Antworten des Gateways (SDP und Contact) die öffentliche Adresse.</translation>
    </message>
    <message>
        <source>Twilio’s guide</source>
        <translation>Anleitung von Twilio</translation>
    </message>
    <message>
        <source>Asterisk, FreeSWITCH, FreePBX, 3CX or an SBC</source>
        <translation>Asterisk, FreeSWITCH, FreePBX, 3CX oder ein SBC</translation>
    </message>
    <message>
        <source>Enter the address of the certified session border controller, never that of Teams.</source>
        <translation>Geben Sie die Adresse des zertifizierten Session Border Controllers ein, nie die von Teams.</translation>
    </message>
    <message>
        <source>AudioCodes’ guide</source>
        <translation>Anleitung von AudioCodes</translation>
    </message>
    <message>
        <source>Microsoft Teams Direct Routing, through an SBC</source>
        <translation>Microsoft Teams Direct Routing, über einen SBC</translation>
    </message>
    <message>
        <source>Import the number in Agent Studio first. It then shows the address: paste it here.</source>
        <translation>Importieren Sie die Nummer zuerst in Agent Studio. Danach zeigt es die Adresse: Fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Agora’s guide</source>
        <translation>Anleitung von Agora</translation>
    </message>
    <message>
        <source>Import the number there, together with the domain of the trunk.</source>
        <translation>Importieren Sie die Nummer dort zusammen mit der Domain des Trunks.</translation>
    </message>
    <message>
        <source>On a trunk that was used before, switch the old gateway off.</source>
        <translation>Auf einem Trunk, der schon benutzt wurde, schalten Sie das alte Gateway aus.</translation>
    </message>
    <message>
        <source>AssemblyAI’s guide</source>
        <translation>Anleitung von AssemblyAI</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>Projekt-ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sweden Central</source>
        <translation>Sweden Central</translation>
    </message>
    <message>
        <source>East US 2</source>
        <translation>East US 2</translation>
    </message>
    <message>
        <source>A webhook of the project has to accept each call, else it ends.</source>
        <translation>Ein Webhook des Projekts muss jeden Anruf annehmen, sonst endet der Anruf.</translation>
    </message>
    <message>
        <source>Microsoft’s guide</source>
        <translation>Anleitung von Microsoft</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>Asien</translation>
    </message>
    <message>
        <source>To pass callers on to phone numbers, choose call transfer to phone numbers on page Trunk.</source>
        <translation>Um Anrufer an Telefonnummern weiterzugeben, wählen Sie auf der Seite „Trunk“ die Anrufweitergabe an Telefonnummern.</translation>
    </message>
    <message>
        <source>Bland’s guide</source>
        <translation>Anleitung von Bland</translation>
    </message>
    <message>
        <source>Turn on Symmetric RTP for the trunk on the Twilio website. It can’t be set from here.</source>
        <translation>Schalten Sie auf der Website von Twilio „Symmetric RTP“ für den Trunk ein. Von hier aus lässt es sich nicht einstellen.</translation>
    </message>
    <message>
        <source>Bolna’s guide</source>
        <translation>Anleitung von Bolna</translation>
    </message>
    <message>
        <source>Chatbase makes the address: paste it here.</source>
        <translation>Chatbase legt die Adresse an: Fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Your plan there has to include phone calls.</source>
        <translation>Ihr Tarif dort muss Telefonanrufe enthalten.</translation>
    </message>
    <message>
        <source>Chatbase’s guide</source>
        <translation>Anleitung von Chatbase</translation>
    </message>
    <message>
        <source>Cognigy gives you the host name.</source>
        <translation>Cognigy gibt Ihnen den Hostnamen.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways there.</source>
        <translation>Tragen Sie dort alle acht Netze von Twilio als eingehende Gateways ein.</translation>
    </message>
    <message>
        <source>It passes callers on, but takes none that are passed on to it.</source>
        <translation>Es gibt Anrufer weiter, nimmt aber keine an, die ihm weitergegeben werden.</translation>
    </message>
    <message>
        <source>Cognigy’s guide</source>
        <translation>Anleitung von Cognigy</translation>
    </message>
    <message>
        <source>Where your data stays</source>
        <translation>Wo Ihre Daten bleiben</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Fixed addresses (enterprise)</source>
        <translation>Feste Adressen (Enterprise)</translation>
    </message>
    <message>
        <source>Import the number there with + in front.</source>
        <translation>Importieren Sie die Nummer dort mit + davor.</translation>
    </message>
    <message>
        <source>ElevenLabs’ guide</source>
        <translation>Anleitung von ElevenLabs</translation>
    </message>
    <message>
        <source>Paste the address from its dashboard. Add the hosts of other regions as further gateways.</source>
        <translation>Fügen Sie die Adresse aus dem Dashboard ein. Fügen Sie die Hosts anderer Regionen als weitere Gateways hinzu.</translation>
    </message>
    <message>
        <source>IBM has replaced this product with watsonx Assistant.</source>
        <translation>IBM hat dieses Produkt durch watsonx Assistant ersetzt.</translation>
    </message>
    <message>
        <source>Paste the SIP address from the page of the phone integration.</source>
        <translation>Fügen Sie die SIP-Adresse von der Seite der Telefonintegration ein.</translation>
    </message>
    <message>
        <source>Leave SIP authentication off there.</source>
        <translation>Lassen Sie die SIP-Authentifizierung dort aus.</translation>
    </message>
    <message>
        <source>Enter the number there exactly as Twilio sends it: + and all digits, without blanks.</source>
        <translation>Geben Sie die Nummer dort genau so ein, wie Twilio sie sendet: + und alle Ziffern, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>To pass callers on, turn on call transfer on page Trunk; to phone numbers, choose phone numbers, too.</source>
        <translation>Um Anrufer weiterzugeben, schalten Sie auf der Seite „Trunk“ die Anrufweitergabe ein; für Telefonnummern wählen Sie dort auch Telefonnummern.</translation>
    </message>
    <message>
        <source>IBM watsonx Assistant, phone integration</source>
        <translation>IBM watsonx Assistant, Telefonintegration</translation>
    </message>
    <message>
        <source>Add savg-sbc2.kore.ai as a further gateway.</source>
        <translation>Fügen Sie savg-sbc2.kore.ai als weiteres Gateway hinzu.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as incoming addresses there.</source>
        <translation>Tragen Sie dort alle acht Netze von Twilio als eingehende Adressen ein.</translation>
    </message>
    <message>
        <source>Kore.ai’s guide</source>
        <translation>Anleitung von Kore.ai</translation>
    </message>
    <message>
        <source>Make an inbound trunk and a dispatch rule there.</source>
        <translation>Legen Sie dort einen eingehenden Trunk und eine Verteilregel („Dispatch Rule“) an.</translation>
    </message>
    <message>
        <source>To encrypt calls, turn that on at both sides: here on page Trunk, and at LiveKit.</source>
        <translation>Um Anrufe zu verschlüsseln, schalten Sie das auf beiden Seiten ein: hier auf der Seite „Trunk“ und bei LiveKit.</translation>
    </message>
    <message>
        <source>LiveKit’s guide</source>
        <translation>Anleitung von LiveKit</translation>
    </message>
    <message>
        <source>OpenAI’s guide</source>
        <translation>Anleitung von OpenAI</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>Customer name in the address</source>
        <translation>Kundenname in der Adresse</translation>
    </message>
    <message>
        <source>Let in all eight of Twilio’s networks there, as numbers. A name is not enough.</source>
        <translation>Lassen Sie dort alle acht Netze von Twilio zu, und zwar als IP-Adressen. Ein Name reicht nicht.</translation>
    </message>
    <message>
        <source>Parloa’s guide</source>
        <translation>Anleitung von Parloa</translation>
    </message>
    <message>
        <source>Trunk ID</source>
        <translation>Trunk-ID</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>PolyAI’s guide</source>
        <translation>Anleitung von PolyAI</translation>
    </message>
    <message>
        <source>Import the number there with the domain of the trunk, also if you only receive calls.</source>
        <translation>Importieren Sie die Nummer dort mit der Domain des Trunks, auch wenn Sie nur Anrufe empfangen.</translation>
    </message>
    <message>
        <source>Retell’s guide</source>
        <translation>Anleitung von Retell</translation>
    </message>
    <message>
        <source>ServiceNow gives the address: paste it here. It takes the role sn_aia.admin to see it.</source>
        <translation>ServiceNow nennt die Adresse: Fügen Sie sie hier ein. Um sie zu sehen, braucht man die Rolle sn_aia.admin.</translation>
    </message>
    <message>
        <source>ServiceNow’s guide</source>
        <translation>Anleitung von ServiceNow</translation>
    </message>
    <message>
        <source>Name of the address</source>
        <translation>Name der Adresse</translation>
    </message>
    <message>
        <source>Space and domain</source>
        <translation>Space und Domain</translation>
    </message>
    <message>
        <source>Allowed networks and encryption are set for each address there.</source>
        <translation>Erlaubte Netze und Verschlüsselung werden dort für jede Adresse eingestellt.</translation>
    </message>
    <message>
        <source>SignalWire’s guide</source>
        <translation>Anleitung von SignalWire</translation>
    </message>
    <message>
        <source>Its guide has calls recorded, too. If you want that, turn it on on page Trunk.</source>
        <translation>Nach dieser Anleitung werden Anrufe auch aufgezeichnet. Wenn Sie das wollen, schalten Sie es auf der Seite „Trunk“ ein.</translation>
    </message>
    <message>
        <source>If the account has other trunks, use a subaccount.</source>
        <translation>Wenn das Konto andere Trunks hat, benutzen Sie ein Unterkonto.</translation>
    </message>
    <message>
        <source>Synthflow’s guide</source>
        <translation>Anleitung von Synthflow</translation>
    </message>
    <message>
        <source>Connect the Twilio account in UiPath instead.</source>
        <translation>Verbinden Sie stattdessen das Twilio-Konto in UiPath.</translation>
    </message>
    <message>
        <source>Its SIP address is itself at Twilio, and Twilio doesn’t send calls of a trunk to itself.</source>
        <translation>Die SIP-Adresse liegt selbst bei Twilio, und Twilio leitet Anrufe eines Trunks nicht an sich selbst.</translation>
    </message>
    <message>
        <source>UiPath’s guide</source>
        <translation>Anleitung von UiPath</translation>
    </message>
    <message>
        <source>Agent ID</source>
        <translation>Agent-ID</translation>
    </message>
    <message>
        <source>SIP domain of your account</source>
        <translation>SIP-Domain Ihres Kontos</translation>
    </message>
    <message>
        <source>Ultravox’s guide</source>
        <translation>Anleitung von Ultravox</translation>
    </message>
    <message>
        <source>The sound comes from no fixed addresses.</source>
        <translation>Der Ton kommt nicht von festen Adressen.</translation>
    </message>
    <message>
        <source>Vapi’s guide</source>
        <translation>Anleitung von Vapi</translation>
    </message>
    <message>
        <source>Credential ID</source>
        <translation>Credential-ID</translation>
    </message>
    <message>
        <source>Vapi, with a trunk credential</source>
        <translation>Vapi, mit Trunk-Credential</translation>
    </message>
    <message>
        <source>Register the number there as your own (byo_trunk).</source>
        <translation>Melden Sie die Nummer dort als eigene an (byo_trunk).</translation>
    </message>
    <message>
        <source>xAI’s guide</source>
        <translation>Anleitung von xAI</translation>
    </message>
    <message>
        <source>It doesn’t take encrypted calls.</source>
        <translation>Es nimmt keine verschlüsselten Anrufe an.</translation>
    </message>
</context>
<context>
    <name>trunkline::Problem</name>
    <message>
        <source>Enter the Account SID. It starts with AC.</source>
        <translation>Geben Sie die Account SID ein. Sie beginnt mit AC.</translation>
    </message>
    <message>
        <source>This is an API key. Choose API key above, or paste the code that starts with AC.</source>
        <translation>Das ist ein API-Schlüssel. Wählen Sie oben API-Schlüssel oder fügen Sie den Code ein, der mit AC beginnt.</translation>
    </message>
    <message>
        <source>An Account SID starts with AC.</source>
        <translation>Eine Account SID beginnt mit AC.</translation>
    </message>
    <message>
        <source>After AC come only the digits 0–9 and the letters a–f.</source>
        <translation>Nach AC kommen nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>An Account SID has 34 characters. This one has %1.</source>
        <translation>Eine Account SID hat 34 Zeichen. Diese hat %1.</translation>
    </message>
    <message>
        <source>Enter the API key SID. It starts with SK.</source>
        <translation>Geben Sie die API-Schlüssel-SID ein. Sie beginnt mit SK.</translation>
    </message>
    <message>
        <source>An API key starts with SK.</source>
        <translation>Ein API-Schlüssel beginnt mit SK.</translation>
    </message>
    <message>
        <source>After SK come only the digits 0–9 and the letters a–f.</source>
        <translation>Nach SK kommen nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>An API key has 34 characters. This one has %1.</source>
        <translation>Ein API-Schlüssel hat 34 Zeichen. Dieser hat %1.</translation>
    </message>
    <message>
        <source>Enter the Auth Token.</source>
        <translation>Geben Sie den Auth Token ein.</translation>
    </message>
    <message>
        <source>This is the Account SID. The Auth Token has 32 characters.</source>
        <translation>Das ist die Account SID. Der Auth Token hat 32 Zeichen.</translation>
    </message>
    <message>
        <source>An Auth Token has only the digits 0–9 and the letters a–f.</source>
        <translation>Ein Auth Token hat nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>An Auth Token has 32 characters. This one has %1.</source>
        <translation>Ein Auth Token hat 32 Zeichen. Dieser hat %1.</translation>
    </message>
    <message>
        <source>Enter the secret. Twilio shows it only once, when the key is made.</source>
        <translation>Geben Sie das Geheimnis ein. Twilio zeigt es nur einmal, wenn der Schlüssel angelegt wird.</translation>
    </message>
    <message>
        <source>Give the trunk a name.</source>
        <translation>Geben Sie dem Trunk einen Namen.</translation>
    </message>
    <message>
        <source>A trunk name has at most 64 characters. This one has %1.</source>
        <translation>Ein Trunk-Name hat höchstens 64 Zeichen. Dieser hat %1.</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be shown. Type it again.</source>
        <translation>Der Name enthält ein Zeichen, das nicht angezeigt werden kann. Tippen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Use only letters, digits and hyphens.</source>
        <translation>Benutzen Sie nur Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Enter a web address that starts with https://.</source>
        <translation>Geben Sie eine Webadresse ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Enter the address of your gateway.</source>
        <translation>Geben Sie die Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Each part must be 255 or less.</source>
        <translation>Jeder Teil muss 255 oder kleiner sein.</translation>
    </message>
    <message>
        <source>An address has four numbers with dots between, for example %1.</source>
        <translation>Eine Adresse hat vier Zahlen mit Punkten dazwischen, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Write the numbers of an address without zeros in front, %1 for example.</source>
        <translation>Schreiben Sie die Zahlen einer Adresse ohne führende Nullen, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>A host name has only letters, digits, dots and hyphens.</source>
        <translation>Ein Hostname hat nur Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>A host name has at most 253 characters, and 63 between two dots.</source>
        <translation>Ein Hostname hat höchstens 253 Zeichen und 63 zwischen zwei Punkten.</translation>
    </message>
    <message>
        <source>Twilio can’t call this kind of address (IPv6). Enter an IPv4 address or a host name.</source>
        <translation>Twilio kann diese Art von Adresse (IPv6) nicht anrufen. Geben Sie eine IPv4-Adresse oder einen Hostnamen ein.</translation>
    </message>
    <message>
        <source>No gateway can have this address. Enter the real one.</source>
        <translation>Kein Gateway kann diese Adresse haben. Geben Sie die echte ein.</translation>
    </message>
    <message>
        <source>This address belongs to Twilio itself. Enter the address of your gateway.</source>
        <translation>Diese Adresse gehört Twilio selbst. Geben Sie die Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>This gateway is already in the list.</source>
        <translation>Dieses Gateway steht schon in der Liste.</translation>
    </message>
    <message>
        <source>%1 stands for every address of that computer. Enter its public address.</source>
        <translation>%1 steht für jede Adresse jenes Computers. Geben Sie seine öffentliche Adresse ein.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A SIP address starts with sip:.</source>
        <translation>Eine SIP-Adresse beginnt mit sip:.</translation>
    </message>
    <message>
        <source>Twilio doesn’t take sips:. Write sip: and add %1 at the end.</source>
        <translation>Twilio nimmt sips: nicht an. Schreiben Sie sip: und hängen Sie %1 an.</translation>
    </message>
    <message>
        <source>This part of the SIP address can’t be read: %1</source>
        <translation>Dieser Teil der SIP-Adresse ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The connection is UDP, TCP or TLS, not %1.</source>
        <translation>Die Verbindung ist UDP, TCP oder TLS, nicht %1.</translation>
    </message>
    <message>
        <source>Encrypted calls need TLS.</source>
        <translation>Verschlüsselte Anrufe brauchen TLS.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>Ein Trunk hat höchstens 10 Gateways.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>Geben Sie eine Telefonnummer ein.</translation>
    </message>
    <message>
        <source>A phone number starts with + and the country code, for example %1.</source>
        <translation>Eine Telefonnummer beginnt mit + und der Landesvorwahl, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>No phone number of that country has this many digits.</source>
        <translation>Keine Telefonnummer dieses Landes hat so viele Ziffern.</translation>
    </message>
    <message>
        <source>Use digits only, for example 415.</source>
        <translation>Benutzen Sie nur Ziffern, zum Beispiel 415.</translation>
    </message>
    <message>
        <source>Write the numbers of an address in the usual way, %1 for example.</source>
        <translation>Schreiben Sie die Zahlen einer Adresse wie üblich, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Write this address as %1.</source>
        <translation>Schreiben Sie diese Adresse als %1.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual, and Twilio can’t call this kind (IPv6). Enter the IPv4 address or the host name of your gateway.</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch, und Twilio kann diese Art (IPv6) nicht anrufen. Geben Sie die IPv4-Adresse oder den Hostnamen Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Twilio has no location called %1, and would ignore it without saying so.</source>
        <translation>Twilio hat keinen Standort namens %1 und würde ihn ohne Hinweis übergehen.</translation>
    </message>
    <message>
        <source>%1 doesn’t take this connection. Choose another one.</source>
        <translation>%1 nimmt diese Verbindung nicht an. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The service has no public address yet. Wait for it, then paste again.</source>
        <translation>Der Dienst hat noch keine öffentliche Adresse. Warten Sie, bis sie da ist, und fügen Sie dann noch einmal ein.</translation>
    </message>
    <message>
        <source>Port %1 is open on every computer of the cluster. Enter the public address of one of them.</source>
        <translation>Port %1 ist auf jedem Rechner des Clusters offen. Geben Sie die öffentliche Adresse eines dieser Rechner ein.</translation>
    </message>
    <message>
        <source>%1 keeps its SIP port inside. Publish port 5060 of the container, then paste again.</source>
        <translation>%1 gibt seinen SIP-Port nicht nach außen. Veröffentlichen Sie Port 5060 des Containers und fügen Sie dann noch einmal ein.</translation>
    </message>
    <message>
        <source>The list shows no port for %1. Enter the public address of the computer it runs on.</source>
        <translation>Die Liste zeigt keinen Port für %1. Geben Sie die öffentliche Adresse des Rechners ein, auf dem es läuft.</translation>
    </message>
    <message>
        <source>%1 carries only the sound. Paste the whole list, or the address of the SIP service.</source>
        <translation>%1 überträgt nur den Ton. Fügen Sie die ganze Liste ein oder die Adresse des SIP-Dienstes.</translation>
    </message>
</context>
<context>
    <name>trunkline::SetupFile</name>
    <message>
        <source>A comma, a quotation mark or a closing } is missing before this place.</source>
        <translation>Vor dieser Stelle fehlt ein Komma, ein Anführungszeichen oder eine schließende }.</translation>
    </message>
    <message>
        <source>A comma or a closing ] is missing before this place.</source>
        <translation>Vor dieser Stelle fehlt ein Komma oder eine schließende ].</translation>
    </message>
    <message>
        <source>A colon is missing before this place.</source>
        <translation>Vor dieser Stelle fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>A comma or a colon stands here with nothing after it.</source>
        <translation>Hier steht ein Komma oder Doppelpunkt, und es folgt nichts.</translation>
    </message>
    <message>
        <source>A text that begins here has no closing quotation mark.</source>
        <translation>Einem Text, der hier beginnt, fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>The file ends too early: a closing } is missing.</source>
        <translation>Die Datei endet zu früh: Eine schließende } fehlt.</translation>
    </message>
    <message>
        <source>Something stands after the last }. A set-up file is one object, { … }.</source>
        <translation>Nach der letzten } steht noch etwas. Eine Einrichtungsdatei ist ein einziges Objekt, { … }.</translation>
    </message>
    <message>
        <source>Too many brackets stand inside one another. A set-up file has at most three levels.</source>
        <translation>Zu viele Klammern stehen ineinander. Eine Einrichtungsdatei hat höchstens drei Ebenen.</translation>
    </message>
    <message>
        <source>A letter here is not UTF-8.</source>
        <translation>Ein Buchstabe hier ist kein UTF-8.</translation>
    </message>
    <message>
        <source>This is no value. Allowed are a text in quotation marks, a number, true, false, null, [ … ] and { … }.</source>
        <translation>Das ist kein Wert. Erlaubt sind ein Text in Anführungszeichen, eine Zahl, true, false, null, [ … ] und { … }.</translation>
    </message>
    <message>
        <source>Comments are not possible in this kind of file. Take it out.</source>
        <translation>Kommentare sind in dieser Art von Datei nicht möglich. Nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The file can’t be opened. Check who may read it.</source>
        <translation>Die Datei kann nicht geöffnet werden. Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>The file can’t be read to its end.</source>
        <translation>Die Datei kann nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB. A set-up file is much shorter.</source>
        <translation>Die Datei ist größer als 1 MB. Eine Einrichtungsdatei ist viel kürzer.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>Die Datei ist kein UTF-8-Text. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file must hold one object, { … }.</source>
        <translation>Die Datei muss ein Objekt enthalten, { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 steht zweimal im selben Objekt. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>%1 must be 1.</source>
        <translation>%1 muss 1 sein.</translation>
    </message>
    <message>
        <source>%1 is not known here. Allowed are %2.</source>
        <translation>%1 ist hier nicht bekannt. Erlaubt sind %2.</translation>
    </message>
    <message>
        <source>%1 must be an object, { … }.</source>
        <translation>%1 muss ein Objekt sein, { … }.</translation>
    </message>
    <message>
        <source>%1 must be a list, [ … ].</source>
        <translation>%1 muss eine Liste sein, [ … ].</translation>
    </message>
    <message>
        <source>%1 must be a text in quotation marks.</source>
        <translation>%1 muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>%1 muss eines von %2 sein.</translation>
    </message>
    <message>
        <source>%1 must be %2 and 32 digits 0–9 or letters a–f.</source>
        <translation>%1 muss %2 und 32 Ziffern 0–9 oder Buchstaben a–f sein.</translation>
    </message>
    <message>
        <source>%1 needs a %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>%1 must be letters, digits and hyphens, then %2; or empty, to remove it.</source>
        <translation>%1 muss aus Buchstaben, Ziffern und Bindestrichen bestehen, dann %2; oder leer sein, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>%1 must be a web address that starts with https://; or empty, to remove it.</source>
        <translation>%1 muss eine Webadresse sein, die mit https:// beginnt; oder leer, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>Each entry of %1 must be OU and 32 digits 0–9 or letters a–f.</source>
        <translation>Jeder Eintrag von %1 muss OU und 32 Ziffern 0–9 oder Buchstaben a–f sein.</translation>
    </message>
    <message>
        <source>Each gateway must be an object, { … }.</source>
        <translation>Jedes Gateway muss ein Objekt sein, { … }.</translation>
    </message>
    <message>
        <source>Each gateway needs a %1, for example %2.</source>
        <translation>Jedes Gateway braucht %1, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>%1 must have 1 to 64 characters that can be shown.</source>
        <translation>%1 muss 1 bis 64 Zeichen haben, die angezeigt werden können.</translation>
    </message>
    <message>
        <source>%1 must be %2, or %3, or null.</source>
        <translation>%1 muss %2 oder %3 oder null sein.</translation>
    </message>
</context>
<context>
    <name>trunkline::app</name>
    <message>
        <source>Here is a practice set-up in the terminal instead. “trunkline --help” shows what else works here.</source>
        <translation>Stattdessen folgt hier eine Übungs-Einrichtung im Terminal. „trunkline --help“ zeigt, was hier sonst noch geht.</translation>
    </message>
    <message>
        <source>“trunkline --help” shows what can be asked.</source>
        <translation>„trunkline --help“ zeigt, was möglich ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ApplyCommand</name>
    <message>
        <source>The file asks to take it over. Add --yes to agree: what answers it today stops answering.</source>
        <translation>Die Datei verlangt, sie zu übernehmen. Stimmen Sie mit --yes zu: Was sie heute annimmt, nimmt dann nicht mehr an.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::CommandLine</name>
    <message>
        <source>Use a simulated account. Nothing is bought and nothing is changed.</source>
        <translation>Ein simuliertes Konto benutzen. Nichts wird gekauft und nichts geändert.</translation>
    </message>
    <message>
        <source>Where Twilio is, for example https://{product}.twilio.com. It must be https, or http on this computer.</source>
        <translation>Wo Twilio ist, zum Beispiel https://{product}.twilio.com. Es muss https sein oder http auf diesem Computer.</translation>
    </message>
    <message>
        <source>Keep the record of the set-up in this folder. Undo needs it.</source>
        <translation>Das Protokoll der Einrichtung in diesem Ordner aufbewahren. Zum Rückgängigmachen wird es gebraucht.</translation>
    </message>
    <message>
        <source>Give up the number that was bought, too.</source>
        <translation>Auch die gekaufte Nummer aufgeben.</translation>
    </message>
    <message>
        <source>Agree to what costs money or cannot be taken back.</source>
        <translation>Dem zustimmen, was Geld kostet oder nicht rückgängig zu machen ist.</translation>
    </message>
    <message>
        <source>Print one JSON object per line.</source>
        <translation>Ein JSON-Objekt pro Zeile ausgeben.</translation>
    </message>
    <message>
        <source>Listen on this port of 127.0.0.1.</source>
        <translation>An diesem Port von 127.0.0.1 lauschen.</translation>
    </message>
    <message>
        <source>What kind of account it is: %1.</source>
        <translation>Welche Art von Konto es ist: %1.</translation>
    </message>
    <message>
        <source>Let one thing go wrong: %1.</source>
        <translation>Etwas schiefgehen lassen: %1.</translation>
    </message>
    <message>
        <source>Answer that many milliseconds late.</source>
        <translation>So viele Millisekunden später antworten.</translation>
    </message>
    <message>
        <source>“trunkline %1” needs the name of a file.</source>
        <translation>„trunkline %1“ braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>There is one argument too many.</source>
        <translation>Ein Argument ist zu viel.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>Es gibt keinen solchen Befehl.</translation>
    </message>
    <message>
        <source>--variant must be one of %1.</source>
        <translation>--variant muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--mishap must be one of %1.</source>
        <translation>--mishap muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from 0 to %2.</source>
        <translation>--%1 muss eine ganze Zahl von 0 bis %2 sein.</translation>
    </message>
    <message>
        <source>--%1 needs a command, see trunkline --help.</source>
        <translation>--%1 braucht einen Befehl, siehe trunkline --help.</translation>
    </message>
    <message>
        <source>“trunkline %1” has no option --%2.</source>
        <translation>„trunkline %1“ hat keine Option --%2.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>--practice has an account of its own and cannot be used together with --twilio-endpoint.</source>
        <translation>--practice hat ein eigenes Konto und kann nicht zusammen mit --twilio-endpoint benutzt werden.</translation>
    </message>
    <message>
        <source>Trunkline gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation>Trunkline gibt einem Voice-Gateway über einen Twilio-Trunk eine Telefonnummer.</translation>
    </message>
    <message>
        <source>Start the wizard.</source>
        <translation>Den Assistenten starten.</translation>
    </message>
    <message>
        <source>Set up the line that the file describes, as far as it is not there yet.</source>
        <translation>Die Leitung einrichten, die die Datei beschreibt, soweit sie noch nicht da ist.</translation>
    </message>
    <message>
        <source>Compare the line with the file. Changes nothing.</source>
        <translation>Die Leitung mit der Datei vergleichen. Ändert nichts.</translation>
    </message>
    <message>
        <source>Take back what a set-up made. The number is kept.</source>
        <translation>Zurücknehmen, was eine Einrichtung angelegt hat. Die Nummer bleibt.</translation>
    </message>
    <message>
        <source>Offer a simulated Twilio account on this computer, until stopped.</source>
        <translation>Ein simuliertes Twilio-Konto auf diesem Computer anbieten, bis es beendet wird.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The account.</source>
        <translation>Das Konto.</translation>
    </message>
    <message>
        <source>Its token; or, instead of the token:</source>
        <translation>Sein Token; oder statt des Tokens:</translation>
    </message>
    <message>
        <source>An API key of the account and the key’s secret. They go before the token.</source>
        <translation>Ein API-Schlüssel des Kontos und sein Geheimnis. Sie gehen dem Token vor.</translation>
    </message>
    <message>
        <source>Another region than US1, and the way to it.</source>
        <translation>Eine andere Region als US1 und der Weg dorthin.</translation>
    </message>
    <message>
        <source>Like --twilio-endpoint, for the wizard too.</source>
        <translation>Wie --twilio-endpoint, auch für den Assistenten.</translation>
    </message>
    <message>
        <source>How the sheet is written: %1.</source>
        <translation>Wie das Blatt geschrieben wird: %1.</translation>
    </message>
    <message>
        <source>The UDP ports on which the gateway takes sound.</source>
        <translation>Die UDP-Ports, auf denen das Gateway Ton annimmt.</translation>
    </message>
    <message>
        <source>It is an IBM Voice Gateway: with its usual ports, and its settings in the message.</source>
        <translation>Es ist ein IBM Voice Gateway: mit dessen üblichen Ports, und seine Einstellungen stehen in der Nachricht.</translation>
    </message>
    <message>
        <source>“trunkline sheet” needs a set-up file or the address of a gateway.</source>
        <translation>„trunkline sheet“ braucht eine Einrichtungsdatei oder die Adresse eines Gateways.</translation>
    </message>
    <message>
        <source>--transport must be one of %1.</source>
        <translation>--transport muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--format must be one of %1.</source>
        <translation>--format muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--sound-ports must be the first and the last port, for example 16384-16394.</source>
        <translation>--sound-ports muss der erste und der letzte Port sein, zum Beispiel 16384-16394.</translation>
    </message>
    <message>
        <source>Print what a firewall has to let in for Twilio’s calls. The address of a gateway will do, too.</source>
        <translation>Ausgeben, was eine Firewall für die Anrufe von Twilio hereinlassen muss. Die Adresse eines Gateways genügt auch.</translation>
    </message>
    <message>
        <source>Ask the gateways over SIP, too, whether they answer this computer.</source>
        <translation>Auch die Gateways über SIP fragen, ob sie diesem Computer antworten.</translation>
    </message>
    <message>
        <source>How the gateway is called: udp, tcp or tls, whatever the address says.</source>
        <translation>Wie das Gateway angerufen wird: udp, tcp oder tls, gleich, was die Adresse sagt.</translation>
    </message>
    <message>
        <source>Call the gateway for this number, too, and hang up at once.</source>
        <translation>Das Gateway auch für diese Nummer anrufen und gleich auflegen.</translation>
    </message>
    <message>
        <source>“trunkline probe” needs the address of a gateway.</source>
        <translation>„trunkline probe“ braucht die Adresse eines Gateways.</translation>
    </message>
    <message>
        <source>Ask a gateway over SIP whether it answers this computer.</source>
        <translation>Ein Gateway über SIP fragen, ob es diesem Computer antwortet.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, verified or answered, 1 failed, 2 wrong arguments or file, 3 not as asked or no answer, 4 stopped and can be resumed, 5 sign-in refused, 6 cannot tell from here.</source>
        <translation>Exit-Status: 0 erledigt, bestätigt oder beantwortet, 1 fehlgeschlagen, 2 falsche Argumente oder Datei, 3 nicht wie verlangt oder keine Antwort, 4 angehalten und fortsetzbar, 5 Anmeldung abgelehnt, 6 von hier aus nicht zu sagen.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Complaining</name>
    <message>
        <source>Nothing was bought or changed. Add --yes to agree.</source>
        <translation>Es wurde nichts gekauft oder geändert. Stimmen Sie mit --yes zu.</translation>
    </message>
    <message>
        <source>Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET. They belong to one region: for another one than US1 set TWILIO_REGION.</source>
        <translation>Prüfen Sie TWILIO_ACCOUNT_SID und TWILIO_AUTH_TOKEN oder TWILIO_API_KEY und TWILIO_API_SECRET. Sie gehören zu einer Region: Für eine andere als US1 setzen Sie TWILIO_REGION.</translation>
    </message>
    <message>
        <source>To take it over, write &quot;takeOver&quot;: true beside &quot;use&quot; in the file, and add --yes.</source>
        <translation>Um sie zu übernehmen, schreiben Sie &quot;takeOver&quot;: true neben &quot;use&quot; in die Datei und geben Sie --yes an.</translation>
    </message>
    <message>
        <source>Write another number into the file, then run the same command again.</source>
        <translation>Schreiben Sie eine andere Nummer in die Datei und rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>Give Twilio what it asks for in the Console, or write a number of another country into the file. Then run the same command again.</source>
        <translation>Geben Sie Twilio in der Console, was es verlangt, oder schreiben Sie eine Nummer eines anderen Landes in die Datei. Rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>Give the name and password of the proxy in https_proxy: http://name:password@proxy:port.</source>
        <translation>Geben Sie Namen und Passwort des Proxys in https_proxy an: http://name:password@proxy:port.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then run the same command again.</source>
        <translation>Warten Sie, bis es beendet ist, und rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>Run the same command again: it goes on from what is there.</source>
        <translation>Rufen Sie denselben Befehl noch einmal auf: Er macht bei dem weiter, was da ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Display</name>
    <message>
        <source>There is no display here, so the wizard cannot be shown.</source>
        <translation>Hier gibt es keinen Bildschirm, deshalb kann der Assistent nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The display cannot be reached, so the wizard cannot be shown.</source>
        <translation>Der Bildschirm ist nicht erreichbar, deshalb kann der Assistent nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This build has no window.</source>
        <translation>Diese Ausgabe hat kein Fenster.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Environment</name>
    <message>
        <source>TWILIO_ACCOUNT_SID is not set.</source>
        <translation>TWILIO_ACCOUNT_SID ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it together with TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET.</source>
        <translation>Setzen Sie es zusammen mit TWILIO_AUTH_TOKEN oder mit TWILIO_API_KEY und TWILIO_API_SECRET.</translation>
    </message>
    <message>
        <source>TWILIO_API_KEY is set, and TWILIO_API_SECRET is not.</source>
        <translation>TWILIO_API_KEY ist gesetzt, TWILIO_API_SECRET nicht.</translation>
    </message>
    <message>
        <source>TWILIO_AUTH_TOKEN is not set.</source>
        <translation>TWILIO_AUTH_TOKEN ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it, or TWILIO_API_KEY and TWILIO_API_SECRET. Secrets are never taken as arguments.</source>
        <translation>Setzen Sie es oder TWILIO_API_KEY und TWILIO_API_SECRET. Geheimnisse werden nie als Argumente angenommen.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::PracticeCommand</name>
    <message>
        <source>Port %1 of this computer can’t be used: %2</source>
        <translation>Port %1 dieses Computers kann nicht benutzt werden: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::app::PracticeHost</name>
    <message>
        <source>The practice account could not be started.</source>
        <translation>Das Übungskonto konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Übungskonto</translation>
    </message>
    <message>
        <source>The practice gateway could not be started.</source>
        <translation>Das Übungs-Gateway konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ProbeCommand</name>
    <message>
        <source>What was tried:</source>
        <translation>Was versucht wurde:</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SampleLine</name>
    <message>
        <source>Practice line</source>
        <translation>Übungsleitung</translation>
    </message>
    <message>
        <source>Gateway 1</source>
        <translation>Gateway 1</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SheetCommand</name>
    <message>
        <source>--transport goes with an address. The file says for each gateway how it is called.</source>
        <translation>--transport gehört zu einer Adresse. In der Datei steht für jedes Gateway, wie es angerufen wird.</translation>
    </message>
    <message>
        <source>The file names no gateway, so there is nothing to let in.</source>
        <translation>Die Datei nennt kein Gateway, also ist nichts hereinzulassen.</translation>
    </message>
    <message>
        <source>Write the gateway’s address into it, or give the address instead of the file.</source>
        <translation>Schreiben Sie die Adresse des Gateways hinein oder geben Sie die Adresse statt der Datei an.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::TextReporter</name>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>Zu tun:</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1 Neuer Versuch in %2 s (%3 von %4).</translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>the letter that means yes</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>%1 (%2/%3) </source>
        <extracomment>%1 is a question, %2 the letter that means yes, %3 the one that means no</extracomment>
        <translation>%1 (%2/%3) </translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Stopped. Nothing is half done: run the same command again to go on.</source>
        <translation>Angehalten. Nichts ist halb fertig: Rufen Sie denselben Befehl noch einmal auf, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This was practice: nothing reached Twilio and nothing was charged.</source>
        <translation>Das war eine Übung: Nichts ging an Twilio, und nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>The line is not as asked. “trunkline apply” with the same file sets it right.</source>
        <translation>Die Leitung ist nicht wie verlangt. „trunkline apply“ mit derselben Datei bringt sie in Ordnung.</translation>
    </message>
    <message>
        <source>Not everything is as asked.</source>
        <translation>Nicht alles ist wie verlangt.</translation>
    </message>
    <message>
        <source>Everything is as asked.</source>
        <translation>Alles ist wie verlangt.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Everything is as it was before. The number %1 stays yours.</source>
        <translation>Alles ist, wie es vorher war. Die Nummer %1 gehört weiter Ihnen.</translation>
    </message>
    <message>
        <source>The line is built and waits for a number.</source>
        <translation>Die Leitung steht und wartet auf eine Nummer.</translation>
    </message>
    <message>
        <source>Nothing had to be done: the line is as asked.</source>
        <translation>Es war nichts zu tun: Die Leitung ist wie verlangt.</translation>
    </message>
    <message>
        <source>The line is set up.</source>
        <translation>Die Leitung ist eingerichtet.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht angetastet</translation>
    </message>
    <message>
        <source>To undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>For support: %1</source>
        <translation>Für den Support: %1</translation>
    </message>
    <message>
        <source>What was made so far is recorded in %1.</source>
        <translation>Was bisher angelegt wurde, steht in %1.</translation>
    </message>
    <message>
        <source>Everything at Twilio is as asked, but a gateway does not answer this computer.</source>
        <translation>Bei Twilio ist alles wie verlangt, aber ein Gateway antwortet diesem Computer nicht.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::UndoCommand</name>
    <message>
        <source>This set-up belongs to another Twilio account than the one you sign in to.</source>
        <translation>Diese Einrichtung gehört zu einem anderen Twilio-Konto als dem, bei dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Set TWILIO_ACCOUNT_SID and its secret to those of the account.</source>
        <translation>Setzen Sie TWILIO_ACCOUNT_SID und das zugehörige Geheimnis auf die des Kontos.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not the record of a set-up.</source>
        <translation>%1 ist nicht das Protokoll einer Einrichtung.</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>Das zurücknehmen?</translation>
    </message>
    <message>
        <source>Nothing was taken back yet.</source>
        <translation>Es wurde noch nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Add --yes to agree to what is listed.</source>
        <translation>Stimmen Sie mit --yes dem zu, was aufgelistet ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AboutDialog</name>
    <message>
        <source>About Trunkline</source>
        <translation>Über Trunkline</translation>
    </message>
    <message>
        <source>Gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation>Gibt einem Voice-Gateway über einen Twilio-Trunk eine Telefonnummer.</translation>
    </message>
    <message>
        <source>Version %1, made with Qt %2</source>
        <translation>Version %1, gemacht mit Qt %2</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Trunkline is not made by Twilio.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Trunkline ist nicht von Twilio.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System colours, for high contrast</source>
        <translation>Systemfarben, für hohen Kontrast</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>Nothing slides or turns.</source>
        <translation>Nichts gleitet oder dreht sich.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountCard</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Check the account again</source>
        <translation>Das Konto noch einmal prüfen</translation>
    </message>
    <message>
        <source>Some older trial accounts may have a trunk, with limits</source>
        <translation>Manche ältere Testkonten dürfen einen Trunk haben, mit Grenzen</translation>
    </message>
    <message>
        <source>Only callers you have verified with Twilio get through.</source>
        <translation>Nur Anrufer, die Sie bei Twilio bestätigt haben, kommen durch.</translation>
    </message>
    <message>
        <source>One trunk and one phone number.</source>
        <translation>Ein Trunk und eine Telefonnummer.</translation>
    </message>
    <message>
        <source>Four calls at a time, ten minutes each.</source>
        <translation>Vier Anrufe zugleich, je zehn Minuten.</translation>
    </message>
    <message>
        <source>Not visible with this key</source>
        <translation>Mit diesem Schlüssel nicht sichtbar</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>Nicht sichtbar</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Übungskonto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Connected to Twilio</source>
        <translation>Mit Twilio verbunden</translation>
    </message>
    <message>
        <source>Trial</source>
        <comment>type of account</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>type of account</comment>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>None, free units</source>
        <translation>Keines, freie Einheiten</translation>
    </message>
    <message>
        <source>This is a trial account</source>
        <translation>Das ist ein Testkonto</translation>
    </message>
    <message>
        <source>Twilio offers trunks only after an upgrade. Upgrade now and check again, or practise in the meantime – nothing you enter is lost.</source>
        <translation>Twilio bietet Trunks erst nach einer Hochstufung an. Stufen Sie jetzt hoch und prüfen Sie noch einmal, oder üben Sie solange – nichts von Ihren Eingaben geht verloren.</translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation>Bei Twilio hochstufen</translation>
    </message>
    <message>
        <source>Practise meanwhile</source>
        <translation>Solange üben</translation>
    </message>
    <message>
        <source>Try anyway</source>
        <translation>Trotzdem versuchen</translation>
    </message>
    <message>
        <source>The balance may not be enough</source>
        <translation>Das Guthaben reicht vielleicht nicht</translation>
    </message>
    <message>
        <source>There are %1 left. Add money in Twilio before you buy a number.</source>
        <translation>Es sind noch %1 da. Laden Sie bei Twilio Guthaben auf, bevor Sie eine Nummer kaufen.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation>Gerade geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n min ago</source>
        <translation>
            <numerusform>Vor %n min geprüft</numerusform>
            <numerusform>Vor %n min geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountForm</name>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Auth &amp;Token</source>
        <translation>Auth &amp;Token</translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>&amp;Account SID</source>
        <translation>&amp;Account SID</translation>
    </message>
    <message>
        <source>Account SID, starts with AC</source>
        <translation>Account SID, beginnt mit AC</translation>
    </message>
    <message>
        <source>Auth To&amp;ken</source>
        <translation>Auth To&amp;ken</translation>
    </message>
    <message>
        <source>Show Auth Token</source>
        <translation>Auth Token zeigen</translation>
    </message>
    <message>
        <source>Hide Auth Token</source>
        <translation>Auth Token verbergen</translation>
    </message>
    <message>
        <source>AP&amp;I key SID</source>
        <translation>AP&amp;I-Schlüssel-SID</translation>
    </message>
    <message>
        <source>API key SID, starts with SK</source>
        <translation>API-Schlüssel-SID, beginnt mit SK</translation>
    </message>
    <message>
        <source>Se&amp;cret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>API key secret</source>
        <translation>Geheimnis des API-Schlüssels</translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Hide secret</source>
        <translation>Geheimnis verbergen</translation>
    </message>
    <message>
        <source>Switch to API key</source>
        <translation>Zu API-Schlüssel wechseln</translation>
    </message>
    <message>
        <source>United States (most accounts)</source>
        <translation>Vereinigte Staaten (die meisten Konten)</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>&amp;Where do I find these?</source>
        <translation>W&amp;o finde ich sie?</translation>
    </message>
    <message>
        <source>Where do I find these codes?</source>
        <translation>Wo finde ich diese Codes?</translation>
    </message>
    <message>
        <source>Netw&amp;ork settings…</source>
        <translation>Netz&amp;werk…</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Copied both codes at once? Paste them into either box. Trunkline sorts them out.</source>
        <translation>Beide Codes auf einmal kopiert? Fügen Sie sie in eines der Felder ein. Trunkline sortiert sie.</translation>
    </message>
    <message>
        <source>If your company uses a proxy.</source>
        <translation>Wenn Ihre Firma einen Proxy benutzt.</translation>
    </message>
    <message>
        <source>Re&amp;member on this computer</source>
        <translation>Auf diesem Computer &amp;merken</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Warten auf Ihren Schlüsselbund…</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Ohne Speichern weiter</translation>
    </message>
    <message>
        <source>This Auth Token doesn’t belong to this Account SID.</source>
        <translation>Dieser Auth Token gehört nicht zu dieser Account SID.</translation>
    </message>
    <message>
        <source>This key and secret don’t belong to this Account SID.</source>
        <translation>Dieser Schlüssel und das Geheimnis gehören nicht zu dieser Account SID.</translation>
    </message>
    <message>
        <source>Use codes that were made for this region.</source>
        <translation>Benutzen Sie Codes, die für diese Region angelegt wurden.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so you enter the codes each time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, deshalb geben Sie die Codes jedes Mal ein.</translation>
    </message>
    <message>
        <source>Your keyring may be locked. Unlock it and open this page again, or enter the codes.</source>
        <translation>Ihr Schlüsselbund ist vielleicht gesperrt. Entsperren Sie ihn und öffnen Sie diese Seite noch einmal, oder geben Sie die Codes ein.</translation>
    </message>
    <message>
        <source>Kept in the system keyring, protected by your login.</source>
        <translation>Liegen im Schlüsselbund des Systems, geschützt durch Ihre Anmeldung.</translation>
    </message>
    <message>
        <source>Enter all three codes first</source>
        <translation>Geben Sie zuerst alle drei Codes ein</translation>
    </message>
    <message>
        <source>Enter both codes first</source>
        <translation>Geben Sie zuerst beide Codes ein</translation>
    </message>
    <message>
        <source>Finish the Auth Token first</source>
        <translation>Zuerst den Auth Token vervollständigen</translation>
    </message>
    <message>
        <source>Finish the API key SID first</source>
        <translation>Zuerst die API-Schlüssel-SID vervollständigen</translation>
    </message>
    <message>
        <source>Enter the secret first</source>
        <translation>Geben Sie zuerst das Geheimnis ein</translation>
    </message>
    <message>
        <source>Finish the Account SID first</source>
        <translation>Zuerst die Account SID vervollständigen</translation>
    </message>
    <message>
        <source>Both codes recognised.</source>
        <translation>Beide Codes erkannt.</translation>
    </message>
    <message>
        <source>Account SID recognised. Paste the Auth Token on its own.</source>
        <translation>Account SID erkannt. Fügen Sie den Auth Token einzeln ein.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountPage</name>
    <message>
        <source>&amp;Let one step go wrong, so that I see what happens</source>
        <translation>&amp;Einen Schritt schiefgehen lassen, damit ich sehe, was geschieht</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>Prüfung bei Twilio…</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>&amp;Use another account</source>
        <translation>Anderes Konto ben&amp;utzen</translation>
    </message>
    <message>
        <source>Connect your Twilio account</source>
        <translation>Verbinden Sie Ihr Twilio-Konto</translation>
    </message>
    <message>
        <source>In practice this is a simulated account. You need no codes.</source>
        <translation>In der Übung ist das ein simuliertes Konto. Sie brauchen keine Codes.</translation>
    </message>
    <message>
        <source>Two codes let Trunkline set things up for you. They go to Twilio and nowhere else.</source>
        <translation>Mit zwei Codes kann Trunkline alles für Sie einrichten. Sie gehen an Twilio und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Waiting for the internet</source>
        <translation>Warten auf das Internet</translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation>Zuerst das Konto hochstufen</translation>
    </message>
    <message>
        <source>Try agai&amp;n</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Übungskonto</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Your Twilio account</source>
        <translation>Ihr Twilio-Konto</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline sets up the line in your own Twilio account. Twilio gives you two codes that let a program do that: the Account SID says which account, the Auth Token proves that you may use it.&lt;/p&gt;&lt;p&gt;Instead of the Auth Token you can use an API key. It can be taken back at any time without changing anything else.&lt;/p&gt;&lt;p&gt;With “Remember on this computer” the codes are kept in the keyring of your system. While you are logged in, other programs of yours can read what is in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline richtet die Leitung in Ihrem eigenen Twilio-Konto ein. Twilio gibt Ihnen zwei Codes, mit denen ein Programm das darf: Die Account SID sagt, welches Konto, der Auth Token beweist, dass Sie es benutzen dürfen.&lt;/p&gt;&lt;p&gt;Statt des Auth Tokens können Sie einen API-Schlüssel benutzen. Er kann jederzeit zurückgenommen werden, ohne dass sich sonst etwas ändert.&lt;/p&gt;&lt;p&gt;Mit „Auf diesem Computer merken“ liegen die Codes im Schlüsselbund Ihres Systems. Solange Sie angemeldet sind, können andere Ihrer Programme lesen, was darin steht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Where the codes are</source>
        <translation>Wo die Codes stehen</translation>
    </message>
    <message>
        <source>Sign in to Twilio, open the menu &lt;b&gt;Account&lt;/b&gt; and choose &lt;b&gt;API keys&lt;/b&gt;.</source>
        <translation>Melden Sie sich bei Twilio an, öffnen Sie das Menü &lt;b&gt;Account&lt;/b&gt; und wählen Sie &lt;b&gt;API keys&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;Create API key&lt;/b&gt;, and copy its &lt;b&gt;SID&lt;/b&gt;. It starts with SK.</source>
        <translation>Wählen Sie &lt;b&gt;Create API key&lt;/b&gt; und kopieren Sie die &lt;b&gt;SID&lt;/b&gt;. Sie beginnt mit SK.</translation>
    </message>
    <message>
        <source>Copy the &lt;b&gt;Secret&lt;/b&gt; at once: Twilio shows it only this one time.</source>
        <translation>Kopieren Sie das &lt;b&gt;Secret&lt;/b&gt; sofort: Twilio zeigt es nur dieses eine Mal.</translation>
    </message>
    <message>
        <source>Sign in to Twilio and find the box &lt;b&gt;Account info&lt;/b&gt; on the first page.</source>
        <translation>Melden Sie sich bei Twilio an und suchen Sie auf der ersten Seite den Kasten &lt;b&gt;Account info&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Copy the &lt;b&gt;Account SID&lt;/b&gt;. It starts with AC.</source>
        <translation>Kopieren Sie die &lt;b&gt;Account SID&lt;/b&gt;. Sie beginnt mit AC.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;Show&lt;/b&gt;, then copy the &lt;b&gt;Auth Token&lt;/b&gt;.</source>
        <translation>Wählen Sie &lt;b&gt;Show&lt;/b&gt; und kopieren Sie dann den &lt;b&gt;Auth Token&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Treat the secret like a password. If you think someone has seen it, delete the key in Twilio and make a new one.</source>
        <translation>Behandeln Sie das Geheimnis wie ein Passwort. Wenn Sie glauben, dass es jemand gesehen hat, löschen Sie den Schlüssel bei Twilio und legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Treat the Auth Token like a password. If you think someone has seen it, make a new one in Twilio.</source>
        <translation>Behandeln Sie den Auth Token wie ein Passwort. Wenn Sie glauben, dass ihn jemand gesehen hat, legen Sie bei Twilio einen neuen an.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AddGatewayDialog</name>
    <message>
        <source>Add a gateway</source>
        <translation>Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Where is the other gateway?</source>
        <translation>Wo ist das andere Gateway?</translation>
    </message>
    <message>
        <source>Twilio calls it when the first one fails, or in turn with it.</source>
        <translation>Twilio ruft es an, wenn das erste ausfällt, oder im Wechsel mit ihm.</translation>
    </message>
    <message>
        <source>Do&amp;n’t add it</source>
        <comment>a button</comment>
        <translation>&amp;Nicht hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd it</source>
        <comment>a button</comment>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AvailableModel</name>
    <message>
        <source>Calls and texts</source>
        <comment>what a phone number can do</comment>
        <translation>Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what a phone number can do</comment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation>Siehe Twilio</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Town</source>
        <comment>heading of a table</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Can do</source>
        <comment>heading of a table: what a number can do</comment>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Per month</source>
        <comment>heading of a table: price</comment>
        <translation>Im Monat</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CheckPage</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>C&amp;heck everything again</source>
        <translation>Alles noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Testanruf</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Anruf läuft…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>&amp;Finish anyway</source>
        <translation>Trotzdem &amp;fertigstellen</translation>
    </message>
    <message>
        <source>S&amp;kip the call</source>
        <translation>Anruf ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Checking your line</source>
        <translation>Ihre Leitung wird geprüft</translation>
    </message>
    <message>
        <source>Trunkline looks at each part of the way a call travels.</source>
        <translation>Trunkline sieht sich jeden Teil des Weges an, den ein Anruf nimmt.</translation>
    </message>
    <message>
        <source>The line couldn’t be checked</source>
        <translation>Die Leitung konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>What is shown is what Trunkline knew before.</source>
        <translation>Gezeigt wird, was Trunkline vorher wusste.</translation>
    </message>
    <message>
        <source>The line is built and waits for a number</source>
        <translation>Die Leitung steht und wartet auf eine Nummer</translation>
    </message>
    <message>
        <source>Add a number when you are ready.</source>
        <translation>Fügen Sie eine Nummer hinzu, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Now prove it with a call</source>
        <translation>Beweisen Sie es jetzt mit einem Anruf</translation>
    </message>
    <message>
        <source>The settings are as you asked. A test call shows whether calls reach your gateway.</source>
        <translation>Die Einstellungen sind wie gewünscht. Ein Testanruf zeigt, ob Anrufe Ihr Gateway erreichen.</translation>
    </message>
    <message>
        <source>All settings are right. A test call shows that calls reach your gateway.</source>
        <translation>Alle Einstellungen stimmen. Ein Testanruf zeigt, dass Anrufe Ihr Gateway erreichen.</translation>
    </message>
    <message>
        <source>One part of the line needs attention</source>
        <translation>Ein Teil der Leitung braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Your line works</source>
        <translation>Ihre Leitung funktioniert</translation>
    </message>
    <message>
        <source>A real call travelled all the way from the phone network to your gateway.</source>
        <translation>Ein echter Anruf ging den ganzen Weg vom Telefonnetz bis zu Ihrem Gateway.</translation>
    </message>
    <message>
        <source>The test call reached your gateway, but it was busy.</source>
        <translation>Der Testanruf hat Ihr Gateway erreicht, aber es war besetzt.</translation>
    </message>
    <message>
        <source>The test call went out, but your gateway did not answer it.</source>
        <translation>Der Testanruf ging hinaus, aber Ihr Gateway hat nicht abgenommen.</translation>
    </message>
    <message>
        <source>The test call went out, but it did not get through to your gateway.</source>
        <translation>Der Testanruf ging hinaus, kam aber nicht bis zu Ihrem Gateway durch.</translation>
    </message>
    <message>
        <source>How the last test call ended is not known. Place another one to be sure.</source>
        <translation>Wie der letzte Testanruf endete, ist nicht bekannt. Machen Sie noch einen, um sicher zu sein.</translation>
    </message>
    <message>
        <source>Some parts of the line need attention</source>
        <translation>Einige Teile der Leitung brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>The line is not as you asked, and Trunkline can fix it.</source>
        <translation>Die Leitung ist nicht wie gewünscht, und Trunkline kann das beheben.</translation>
    </message>
    <message>
        <source>Calls can’t arrive until this is in order.</source>
        <translation>Anrufe kommen erst an, wenn das in Ordnung ist.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>The line has no phone number yet</source>
        <translation>Die Leitung hat noch keine Telefonnummer</translation>
    </message>
    <message>
        <source>Until then nobody can call your gateway.</source>
        <translation>Bis dahin kann niemand Ihr Gateway anrufen.</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>N&amp;ummer hinzufügen</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a finding, and which one it is</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>Nächstes Pro&amp;blem</translation>
    </message>
    <message>
        <source>Fix the line</source>
        <translation>Leitung reparieren</translation>
    </message>
    <message>
        <source>Fix the line?</source>
        <translation>Die Leitung reparieren?</translation>
    </message>
    <message>
        <source>Trunkline does this in your Twilio account, and nothing else:</source>
        <translation>Trunkline macht in Ihrem Twilio-Konto dies und sonst nichts:</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>&amp;Fix it</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>&lt;p&gt;The drawing shows the way of a call, from the caller to your gateway. A filled mark means that this part is proven; an open one, that nobody has tried it yet.&lt;/p&gt;&lt;p&gt;The first three parts are checked by reading the settings back from Twilio. Only a real call shows that the last part works, too.&lt;/p&gt;&lt;p&gt;Choose a part with the arrow keys to see what was checked there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Zeichnung zeigt den Weg eines Anrufs vom Anrufer bis zu Ihrem Gateway. Ein ausgefülltes Zeichen bedeutet, dass dieser Teil bewiesen ist; ein offenes, dass ihn noch niemand probiert hat.&lt;/p&gt;&lt;p&gt;Die ersten drei Teile werden geprüft, indem die Einstellungen von Twilio zurückgelesen werden. Erst ein echter Anruf zeigt, dass auch der letzte Teil funktioniert.&lt;/p&gt;&lt;p&gt;Wählen Sie mit den Pfeiltasten einen Teil, um zu sehen, was dort geprüft wurde.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>All verified</source>
        <comment>second line of the step “Check the line”</comment>
        <translation>Alles bestätigt</translation>
    </message>
    <message>
        <source>Not tested</source>
        <comment>second line of the step “Check the line”</comment>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>For your net&amp;work team…</source>
        <translation>Für Ihr N&amp;etzwerkteam…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodeField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodesDrawing</name>
    <message>
        <source>Drawing of the Account info box on the Twilio home page.</source>
        <translation>Zeichnung des Kastens „Account info“ auf der Startseite von Twilio.</translation>
    </message>
    <message>
        <source>Drawing of the API keys page at Twilio.</source>
        <translation>Zeichnung der Seite „API keys“ bei Twilio.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DonePage</name>
    <message>
        <source>&amp;Copy number</source>
        <translation>Nummer &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Die Telefonnummer kopieren</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Your trunk is ready</source>
        <translation>Ihr Trunk ist bereit</translation>
    </message>
    <message>
        <source>Add a number when you want calls to arrive.</source>
        <translation>Fügen Sie eine Nummer hinzu, wenn Anrufe ankommen sollen.</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>N&amp;ummer hinzufügen</translation>
    </message>
    <message>
        <source>Your line is set up</source>
        <translation>Ihre Leitung ist eingerichtet</translation>
    </message>
    <message>
        <source>The last test call didn’t get through.</source>
        <translation>Der letzte Testanruf kam nicht durch.</translation>
    </message>
    <message>
        <source>Nobody has tested it with a call yet.</source>
        <translation>Noch niemand hat sie mit einem Anruf getestet.</translation>
    </message>
    <message>
        <source>&amp;Test it now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>Your line is ready</source>
        <translation>Ihre Leitung ist bereit</translation>
    </message>
    <message>
        <source>Callers can dial this number now.</source>
        <translation>Anrufer können diese Nummer jetzt wählen.</translation>
    </message>
    <message>
        <source>No gateway is on the trunk yet.</source>
        <translation>Auf dem Trunk ist noch kein Gateway.</translation>
    </message>
    <message>
        <source>Rings at %1.</source>
        <translation>Klingelt bei %1.</translation>
    </message>
    <message>
        <source>Rings at %1. Last test call at %2: answered.</source>
        <translation>Klingelt bei %1. Letzter Testanruf um %2: angenommen.</translation>
    </message>
    <message>
        <source>Rings at %1. Last test call at %2: not answered.</source>
        <translation>Klingelt bei %1. Letzter Testanruf um %2: nicht angenommen.</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>Im Moment nichts</translation>
    </message>
    <message>
        <source>The number’s monthly price, plus call minutes</source>
        <translation>Der Monatspreis der Nummer, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>%1 a month, plus call minutes</source>
        <translation>%1 im Monat, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Trunk SID</source>
        <translation>Trunk-SID</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Further gateway</source>
        <comment>shares the calls with the first</comment>
        <translation>Weiteres Gateway</translation>
    </message>
    <message>
        <source>Backup gateway</source>
        <comment>takes over if the first fails</comment>
        <translation>Ersatz-Gateway</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation>Alles &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Set up another</source>
        <translation>&amp;Weitere einrichten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&lt;p&gt;These values are what other people and systems may ask you for. Copy takes one of them to the clipboard.&lt;/p&gt;&lt;p&gt;Undo everything takes the line down again and puts back what was there before. A number that you bought stays yours unless you cancel it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nach diesen Werten fragen Sie vielleicht andere Menschen und Systeme. „Kopieren“ legt einen davon in die Zwischenablage.&lt;/p&gt;&lt;p&gt;„Alles rückgängig machen“ baut die Leitung wieder ab und stellt her, was vorher da war. Eine Nummer, die Sie gekauft haben, bleibt Ihre, wenn Sie sie nicht kündigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>For your net&amp;work team…</source>
        <translation>Für Ihr N&amp;etzwerkteam…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Findings</name>
    <message>
        <source>%1 → %2: %3</source>
        <extracomment>A joint of the line and its state: &quot;Phone number → Twilio trunk: not connected&quot;. In right-to-left languages the arrow points the other way.</extracomment>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>&amp;Move it here</source>
        <translation>&amp;Hierher verlegen</translation>
    </message>
    <message>
        <source>&amp;Connect it again</source>
        <translation>Wieder &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Add %1</source>
        <translation>%1 &amp;hinzufügen</translation>
    </message>
    <message>
        <source>S&amp;witch it on</source>
        <translation>Ein&amp;schalten</translation>
    </message>
    <message>
        <source>Set it as a&amp;sked</source>
        <translation>&amp;Wie gewünscht einstellen</translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation>&amp;Neu anlegen</translation>
    </message>
    <message>
        <source>Look at the &amp;plan</source>
        <translation>&amp;Plan ansehen</translation>
    </message>
    <message numerus="yes">
        <source>Fi&amp;x all (%n)</source>
        <translation>
            <numerusform>Alle &amp;reparieren (%n)</numerusform>
            <numerusform>Alle &amp;reparieren (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fi&amp;x it</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>Ch&amp;oose another number</source>
        <translation>Andere Nummer &amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>Twilio &amp;öffnen</translation>
    </message>
    <message>
        <source>Change the a&amp;ddress</source>
        <translation>Adresse &amp;ändern</translation>
    </message>
    <message>
        <source>Gateway answers Twilio</source>
        <translation>Gateway antwortet Twilio</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>how a test call ended</comment>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>how a test call ended</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Gateway lets Twilio in</source>
        <translation>Gateway lässt Twilio herein</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>how a test call ended</comment>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FirewallDialog</name>
    <message>
        <source>For your network team</source>
        <translation>Für Ihr Netzwerkteam</translation>
    </message>
    <message>
        <source>It is an &amp;IBM Voice Gateway</source>
        <translation>Es ist ein &amp;IBM Voice Gateway</translation>
    </message>
    <message>
        <source>Adds its settings to the message, and takes its usual ports for sound.</source>
        <translation>Fügt der Nachricht seine Einstellungen hinzu und nimmt für den Ton seine üblichen Ports.</translation>
    </message>
    <message>
        <source>&amp;Ports for sound</source>
        <translation>&amp;Ports für den Ton</translation>
    </message>
    <message>
        <source>The list is a while old: compare it with Twilio’s page first.</source>
        <translation>Die Liste ist schon etwas älter: Vergleichen Sie sie zuerst mit der Seite von Twilio.</translation>
    </message>
    <message>
        <source>What the firewall has to let in</source>
        <translation>Was die Firewall hereinlassen muss</translation>
    </message>
    <message>
        <source>Twilio’s calls come from a few networks that are known.</source>
        <translation>Die Anrufe von Twilio kommen aus wenigen bekannten Netzen.</translation>
    </message>
    <message>
        <source>Your gateway’s UDP ports, as its guide names them. Fewer are safer.</source>
        <translation>Die UDP-Ports Ihres Gateways, wie seine Anleitung sie nennt. Weniger sind sicherer.</translation>
    </message>
    <message>
        <source>Text for the network team</source>
        <translation>Text für das Netzwerkteam</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>a button</comment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Den Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Enter the first and the last port, for example %1.</source>
        <translation>Geben Sie den ersten und den letzten Port ein, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FurtherGateways</name>
    <message>
        <source>More gateways</source>
        <translation>Weitere Gateways</translation>
    </message>
    <message>
        <source>Add a &amp;gateway</source>
        <comment>a button</comment>
        <translation>&amp;Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Add another gateway</source>
        <translation>Weiteres Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Twilio tries the next gateway after an error or 4 s of silence, but not when the first says it is busy or doesn’t know the number.</source>
        <translation>Nach einem Fehler oder 4 s Stille versucht Twilio das nächste Gateway, aber nicht, wenn das erste besetzt meldet oder die Nummer nicht kennt.</translation>
    </message>
    <message numerus="yes">
        <source>A trunk can have up to %n gateway(s).</source>
        <translation>
            <numerusform>Ein Trunk kann bis zu %n Gateway haben.</numerusform>
            <numerusform>Ein Trunk kann bis zu %n Gateways haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a link</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>Takes over if the first fails</source>
        <translation>Springt ein, wenn das erste ausfällt</translation>
    </message>
    <message>
        <source>Shares the calls</source>
        <translation>Teilt sich die Anrufe</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>Was %1 tut</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayFields</name>
    <message>
        <source>port %1, %2</source>
        <extracomment>Beside a gateway&apos;s address: &quot;port 5060, TCP&quot;</extracomment>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>Adresse des Gateways</translation>
    </message>
    <message>
        <source>203.0.113.10 or voice.example.com</source>
        <translation>203.0.113.10 oder voice.example.com</translation>
    </message>
    <message>
        <source>Pa&amp;ste</source>
        <comment>a button</comment>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Paste a gateway address</source>
        <translation>Adresse eines Gateways einfügen</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>T&amp;CP</source>
        <translation>T&amp;CP</translation>
    </message>
    <message>
        <source>recommended</source>
        <comment>behind TCP</comment>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>&amp;UDP</source>
        <translation>&amp;UDP</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>How do I find the public address?</source>
        <comment>a button</comment>
        <translation>Wie finde ich die öffentliche Adresse?</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <comment>a button</comment>
        <translation>Trotzdem benutzen</translation>
    </message>
    <message>
        <source>Switch to TLS</source>
        <comment>a button</comment>
        <translation>Zu TLS wechseln</translation>
    </message>
    <message>
        <source>Enter the address first</source>
        <translation>Geben Sie zuerst die Adresse ein</translation>
    </message>
    <message>
        <source>Enter the port first</source>
        <translation>Geben Sie zuerst den Port ein</translation>
    </message>
    <message>
        <source>Enter a public address first</source>
        <translation>Geben Sie zuerst eine öffentliche Adresse ein</translation>
    </message>
    <message>
        <source>Switch to TLS first</source>
        <translation>Wechseln Sie zuerst zu TLS</translation>
    </message>
    <message>
        <source>This address means “this computer”</source>
        <translation>Diese Adresse bedeutet „dieser Computer“</translation>
    </message>
    <message>
        <source>Twilio can’t use it. Enter the public address of your gateway.</source>
        <translation>Twilio kann sie nicht benutzen. Geben Sie die öffentliche Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Twilio can’t reach this address</source>
        <translation>Twilio kann diese Adresse nicht erreichen</translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude. Geben Sie die öffentliche Adresse Ihres Gateways ein. Wer sich um Ihr Netzwerk kümmert, kennt sie.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch</translation>
    </message>
    <message>
        <source>No call will arrive there. Enter the real address of your gateway.</source>
        <translation>Dort kommt kein Anruf an. Geben Sie die echte Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets. Choose TCP unless your gateway only has UDP.</source>
        <translation>UDP kann Anrufe verlieren. Nachrichten von Twilio können größer als 1.500 Byte sein, und viele Netzwerke verwerfen große UDP-Pakete. Wählen Sie TCP, außer wenn Ihr Gateway nur UDP kann.</translation>
    </message>
    <message>
        <source>Your gateway needs a certificate that Twilio trusts.</source>
        <translation>Ihr Gateway braucht ein Zertifikat, dem Twilio vertraut.</translation>
    </message>
    <message>
        <source>No gateway address found in what you pasted.</source>
        <translation>In dem, was Sie eingefügt haben, war keine Gateway-Adresse zu finden.</translation>
    </message>
    <message>
        <source>Recognised: %1, port %2, %3.</source>
        <translation>Erkannt: %1, Port %2, %3.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Welches davon?</translation>
    </message>
    <message>
        <source>address not listed</source>
        <translation>Adresse nicht aufgeführt</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <comment>address, port, TCP</comment>
        <translation>%1, Port %2, %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a container, address</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Choose another product first</source>
        <translation>Wählen Sie zuerst ein anderes Produkt</translation>
    </message>
    <message>
        <source>Fill in “%1” first</source>
        <translation>Füllen Sie zuerst „%1“ aus</translation>
    </message>
    <message>
        <source>Choose another connection first</source>
        <translation>Wählen Sie zuerst eine andere Verbindung</translation>
    </message>
    <message>
        <source>Look at “%1”.</source>
        <translation>Sehen Sie sich „%1“ an.</translation>
    </message>
    <message>
        <source>You can also paste a SIP address, or the output of &lt;code&gt;docker ps&lt;/code&gt;, &lt;code&gt;kubectl get svc&lt;/code&gt; or &lt;code&gt;cf ic ps&lt;/code&gt;.</source>
        <translation>Sie können auch eine SIP-Adresse einfügen oder die Ausgabe von &lt;code&gt;docker ps&lt;/code&gt;, &lt;code&gt;kubectl get svc&lt;/code&gt; oder &lt;code&gt;cf ic ps&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>%1 takes only %2.</source>
        <comment>a product, TCP</comment>
        <translation>%1 nimmt nur %2 an.</translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets.</source>
        <translation>UDP kann Anrufe verlieren. Nachrichten von Twilio können größer als 1.500 Byte sein, und viele Netzwerke verwerfen große UDP-Pakete.</translation>
    </message>
    <message>
        <source>“Encrypt calls” is on, so Twilio uses TLS for every gateway, and encrypts the sound, too (SRTP).</source>
        <translation>„Anrufe verschlüsseln“ ist an, deshalb benutzt Twilio TLS für jedes Gateway und verschlüsselt auch den Ton (SRTP).</translation>
    </message>
    <message>
        <source>The sound is encrypted only with “Encrypt calls” on page Trunk.</source>
        <translation>Der Ton wird nur mit „Anrufe verschlüsseln“ auf der Seite „Trunk“ verschlüsselt.</translation>
    </message>
    <message>
        <source>TCP carries Twilio’s messages whole, also those larger than 1,500 bytes.</source>
        <translation>TCP überträgt Nachrichten von Twilio ganz, auch solche über 1.500 Byte.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayPage</name>
    <message>
        <source>United States, East (Ashburn)</source>
        <translation>Vereinigte Staaten, Osten (Ashburn)</translation>
    </message>
    <message>
        <source>United States, West (Umatilla)</source>
        <translation>Vereinigte Staaten, Westen (Umatilla)</translation>
    </message>
    <message>
        <source>Ireland (Dublin)</source>
        <translation>Irland (Dublin)</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>Deutschland (Frankfurt)</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>Japan (Tokio)</translation>
    </message>
    <message>
        <source>Brazil (São Paulo)</source>
        <translation>Brasilien (São Paulo)</translation>
    </message>
    <message>
        <source>Australia (Sydney)</source>
        <translation>Australien (Sydney)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Where is your gateway?</source>
        <translation>Wo steht Ihr Gateway?</translation>
    </message>
    <message>
        <source>The gateway is the computer that answers. Twilio sends every call to this address.</source>
        <translation>Das Gateway ist der Rechner, der die Anrufe annimmt. Twilio leitet jeden Anruf an diese Adresse weiter.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <comment>a button</comment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the SIP address</source>
        <translation>Die SIP-Adresse kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <comment>heading over settings that are rarely needed</comment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Twilio’s location, name before @</source>
        <translation>Standort bei Twilio, Name vor dem @</translation>
    </message>
    <message>
        <source>Twilio locat&amp;ion</source>
        <translation>&amp;Standort bei Twilio</translation>
    </message>
    <message>
        <source>Where Twilio sends the calls from.</source>
        <translation>Von wo Twilio die Anrufe sendet.</translation>
    </message>
    <message>
        <source>Na&amp;me before @</source>
        <translation>Na&amp;me vor dem @</translation>
    </message>
    <message>
        <source>Only if your product asks for it; then it is the same for all numbers of the trunk.</source>
        <translation>Nur wenn Ihr Produkt danach fragt; er gilt dann für alle Nummern des Trunks.</translation>
    </message>
    <message>
        <source>Automatic (recommended)</source>
        <translation>Automatisch (empfohlen)</translation>
    </message>
    <message>
        <source>Twilio will call</source>
        <translation>Twilio ruft an</translation>
    </message>
    <message>
        <source>Correct the name before @ first</source>
        <translation>Berichtigen Sie zuerst den Namen vor dem @</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Decide about the old gateways first</source>
        <translation>Entscheiden Sie zuerst über die alten Gateways</translation>
    </message>
    <message>
        <source>Your gateway’s address</source>
        <translation>Die Adresse Ihres Gateways</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;How do I find the public address?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;It is the address under which the internet sees your gateway, not the one it has inside your building. The person who looks after your network knows it. In a cloud it is called public or external IP.&lt;/p&gt;&lt;p&gt;Addresses that start with 10., 192.168. or 172.16. to 172.31. work only inside.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Directly, or through a session border controller?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Directly, when the gateway stands in a cloud or outside your company network. Through your SBC, when the gateway is inside it – then enter the SBC’s address.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Which connection?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;TCP, unless your gateway’s guide says otherwise. Twilio’s messages can be larger than the 1,500 bytes that fit into one packet. TCP carries them whole; over UDP they travel in pieces, which many networks drop.&lt;/p&gt;&lt;p&gt;TLS encrypts the call set-up, usually on port 5061, and needs a certificate. With “Encrypt calls” on page Trunk Twilio uses TLS for every gateway of the trunk, whatever its address says, and encrypts the sound, too (SRTP, only AES_CM_128_HMAC_SHA1_80). Both belong together: with one of them alone calls fail or are silent.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Several gateways&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Those that take over have a higher priority number and are called one after the other; those that share have the same priority and the same weight as the first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Wie finde ich die öffentliche Adresse?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Es ist die Adresse, unter der das Internet Ihr Gateway sieht, nicht die in Ihrem Gebäude. Wer sich um Ihr Netzwerk kümmert, kennt sie. In einer Cloud heißt sie öffentliche oder externe IP.&lt;/p&gt;&lt;p&gt;Adressen, die mit 10., 192.168. oder 172.16. bis 172.31. beginnen, funktionieren nur innen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Direkt oder über einen Session Border Controller?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Direkt, wenn das Gateway in einer Cloud oder außerhalb Ihres Firmennetzes steht. Über Ihren SBC, wenn das Gateway darin steht – geben Sie dann die Adresse des SBC ein.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Welche Verbindung?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;TCP, wenn die Anleitung Ihres Gateways nichts anderes sagt. Nachrichten von Twilio können größer sein als die 1.500 Byte, die in ein Paket passen. TCP überträgt sie ganz; über UDP reisen sie in Stücken, die viele Netzwerke verwerfen.&lt;/p&gt;&lt;p&gt;TLS verschlüsselt den Rufaufbau, meist auf Port 5061, und braucht ein Zertifikat. Mit „Anrufe verschlüsseln“ auf der Seite „Trunk“ benutzt Twilio TLS für jedes Gateway des Trunks, was auch immer in dessen Adresse steht, und verschlüsselt auch den Ton (SRTP, nur AES_CM_128_HMAC_SHA1_80). Beides gehört zusammen: Mit nur einem davon scheitern Anrufe oder bleiben stumm.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Mehrere Gateways&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Gateways, die einspringen, haben eine höhere Prioritätszahl und werden nacheinander angerufen; Gateways, die sich die Anrufe teilen, haben dieselbe Priorität und dasselbe Gewicht wie das erste.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft …</translation>
    </message>
    <message>
        <source>G&amp;o on anyway</source>
        <translation>&amp;Trotzdem weiter</translation>
    </message>
    <message>
        <source>For your networ&amp;k team…</source>
        <translation>Für Ihr N&amp;etzwerkteam…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayTestCard</name>
    <message>
        <source>What was t&amp;ried</source>
        <translation>Was ve&amp;rsucht wurde</translation>
    </message>
    <message>
        <source>Calls the gateway for your number and hangs up at once</source>
        <translation>Ruft das Gateway für Ihre Nummer an und legt gleich wieder auf</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>Gateway &amp;testen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <comment>ends the test of the gateway</comment>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>S&amp;witch to %1</source>
        <translation>&amp;Wechseln zu %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of the test and what came of it: &quot;SIP answer: 200 OK&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>Re&amp;hearsal call</source>
        <translation>Probe&amp;anruf</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayTestLine</name>
    <message>
        <source>It answered in %1 ms</source>
        <translation>Antwort nach %1 ms</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>Test an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>Gateway &amp;testen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Guide</name>
    <message>
        <source>Trunk or SBC? A short guide</source>
        <translation>Trunk oder SBC? Eine kurze Anleitung</translation>
    </message>
    <message>
        <source>Trunk, SBC and providers</source>
        <translation>Trunk, SBC und Anbieter</translation>
    </message>
    <message>
        <source>Directly, or through a session border controller?</source>
        <translation>Direkt oder über einen Session Border Controller?</translation>
    </message>
    <message>
        <source>Directly, when the gateway stands in a cloud or otherwise outside your company network, and to try things out quickly. Any cloud will do, and so will Docker, Kubernetes or a computer of your own.</source>
        <translation>Direkt, wenn das Gateway in einer Cloud oder sonst außerhalb Ihres Firmennetzes steht, und um schnell etwas auszuprobieren. Jede Cloud ist geeignet, ebenso Docker, Kubernetes oder ein eigener Rechner.</translation>
    </message>
    <message>
        <source>Through your session border controller (SBC), when the gateway is inside the company network. Then enter the SBC’s address, and let the SBC pass the calls on to the gateway. An SBC is also what sends a copy of a call to a program that listens while people talk (SIPREC).</source>
        <translation>Über Ihren Session Border Controller (SBC), wenn das Gateway im Firmennetz steht. Geben Sie dann die Adresse des SBC ein und lassen Sie den SBC die Anrufe an das Gateway leiten. Ein SBC sendet auch die Kopie eines Anrufs an ein Programm, das zuhört, während Menschen sprechen (SIPREC).</translation>
    </message>
    <message>
        <source>Passing a caller on to a person</source>
        <translation>Einen Anrufer an einen Menschen weitergeben</translation>
    </message>
    <message>
        <source>Older guides say that Twilio’s trunks can’t do this (SIP REFER), so that it takes an SBC. They can, since 2018: choose “Call transfer” in the advanced settings of the trunk. Twilio charges the second call, too.</source>
        <translation>In älteren Anleitungen steht, dass Trunks von Twilio das nicht können (SIP REFER) und dass es deshalb einen SBC braucht. Seit 2018 können sie es: Wählen Sie „Anrufweitergabe“ in den erweiterten Einstellungen des Trunks. Twilio berechnet auch den zweiten Anruf.</translation>
    </message>
    <message>
        <source>To pass calls on to phone numbers, choose “To SIP addresses and phone numbers”. The gateway then has to name the number as %1; Twilio refuses it as a SIP address.</source>
        <translation>Um Anrufe an Telefonnummern weiterzugeben, wählen Sie „An SIP-Adressen und Telefonnummern“. Das Gateway muss die Nummer dann als %1 nennen; als SIP-Adresse lehnt Twilio sie ab.</translation>
    </message>
    <message>
        <source>Twilio on call transfer</source>
        <translation>Twilio über Anrufweitergabe</translation>
    </message>
    <message>
        <source>Other providers than Twilio</source>
        <translation>Andere Anbieter als Twilio</translation>
    </message>
    <message>
        <source>Any provider of SIP trunks will do. Makers of voice gateways have named Tata Communications, Vonage, AT&amp;T, IntelePeer, Genesys, Five9 and Voximplant, for example. “I don’t use Twilio” on the first page lists what to ask them for.</source>
        <translation>Jeder Anbieter von SIP-Trunks ist geeignet. Hersteller von Voice-Gateways haben zum Beispiel Tata Communications, Vonage, AT&amp;T, IntelePeer, Genesys, Five9 und Voximplant genannt. „Ich benutze Twilio nicht“ auf der ersten Seite listet auf, worum Sie den Anbieter bitten.</translation>
    </message>
    <message>
        <source>When a call doesn’t arrive</source>
        <translation>Wenn ein Anruf nicht ankommt</translation>
    </message>
    <message>
        <source>Twilio’s call log is not everything: a call that finds no gateway address, or one that doesn’t exist, is missing there. It only shows up among Twilio’s alerts, so look at both.</source>
        <translation>Im Anrufprotokoll von Twilio steht nicht alles: Ein Anruf, der keine Gateway-Adresse findet oder nur eine, die es nicht gibt, fehlt dort. Er erscheint nur unter den Warnungen von Twilio, sehen Sie also an beiden Stellen nach.</translation>
    </message>
    <message>
        <source>Twilio on SIP trunks</source>
        <translation>Twilio über SIP-Trunks</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NetworkDialog</name>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>&amp;Same as the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>Usually right.</source>
        <translation>Meistens richtig.</translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation>&amp;Kein Proxy</translation>
    </message>
    <message>
        <source>Connects directly.</source>
        <translation>Verbindet sich direkt.</translation>
    </message>
    <message>
        <source>This &amp;proxy</source>
        <translation>Dieser &amp;Proxy</translation>
    </message>
    <message>
        <source>Your network team knows these values.</source>
        <translation>Ihr Netzwerkteam kennt diese Werte.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>How does this computer reach the internet?</source>
        <translation>Wie kommt dieser Computer ins Internet?</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Used until you close Trunkline, and not kept.</source>
        <translation>Gilt, bis Sie Trunkline schließen, und wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>As entered before</source>
        <translation>Wie vorher eingegeben</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>Diese Einstellungen &amp;benutzen</translation>
    </message>
    <message>
        <source>&amp;Leave as it was</source>
        <translation>So &amp;lassen, wie es war</translation>
    </message>
    <message>
        <source>Enter the address of the proxy.</source>
        <translation>Geben Sie die Adresse des Proxys ein.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NewNumberTab</name>
    <message>
        <source>Looking for numbers…</source>
        <translation>Nummern werden gesucht…</translation>
    </message>
    <message>
        <source>Numbers you can get</source>
        <translation>Nummern, die Sie bekommen können</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show more</source>
        <comment>a button</comment>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Search the whole country</source>
        <comment>a button</comment>
        <translation>Im ganzen Land suchen</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <comment>a button</comment>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>a button</comment>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Address &amp;for this number</source>
        <translation>Adresse &amp;für diese Nummer</translation>
    </message>
    <message>
        <source>A trial account can have one number</source>
        <translation>Ein Testkonto kann eine Nummer haben</translation>
    </message>
    <message>
        <source>Use the number you have, or upgrade the account.</source>
        <translation>Benutzen Sie die vorhandene Nummer oder stufen Sie das Konto hoch.</translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation>Zuerst das Konto hochstufen</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Nummern werden geladen…</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Wählen Sie eine Nummer</translation>
    </message>
    <message>
        <source>Choose an address</source>
        <translation>Wählen Sie eine Adresse</translation>
    </message>
    <message>
        <source>Add an address in Twilio first</source>
        <translation>Tragen Sie zuerst bei Twilio eine Adresse ein</translation>
    </message>
    <message>
        <source>Twilio must check documents before you get a number in %1</source>
        <translation>Twilio muss Unterlagen prüfen, bevor Sie eine Nummer in %1 bekommen</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio. When the number is there, choose it under “Use a number I own”.</source>
        <translation>Das dauert Tage und geschieht bei Twilio. Wenn die Nummer da ist, wählen Sie sie unter „Eigene Nummer“.</translation>
    </message>
    <message>
        <source>No numbers in %1 right now</source>
        <translation>Im Moment keine Nummern in %1</translation>
    </message>
    <message>
        <source>No numbers with “%1” in %2 right now</source>
        <translation>Im Moment keine Nummern mit „%1“ in %2</translation>
    </message>
    <message>
        <source>Try another type or another country.</source>
        <translation>Versuchen Sie eine andere Art oder ein anderes Land.</translation>
    </message>
    <message>
        <source>Try fewer digits or another town.</source>
        <translation>Versuchen Sie weniger Ziffern oder einen anderen Ort.</translation>
    </message>
    <message>
        <source>This account may not buy numbers in %1</source>
        <translation>Dieses Konto darf in %1 keine Nummern kaufen</translation>
    </message>
    <message>
        <source>Choose another country, or ask Twilio.</source>
        <translation>Wählen Sie ein anderes Land oder fragen Sie Twilio.</translation>
    </message>
    <message>
        <source>Your account has no address outside %1 yet</source>
        <translation>Ihr Konto hat noch keine Adresse außerhalb von %1</translation>
    </message>
    <message>
        <source>Your account has no address in %1 yet</source>
        <translation>Ihr Konto hat noch keine Adresse in %1</translation>
    </message>
    <message>
        <source>Your account has no address yet</source>
        <translation>Ihr Konto hat noch keine Adresse</translation>
    </message>
    <message>
        <source>Add one in Twilio, under Phone Numbers and Addresses. Then look again, or choose another number.</source>
        <translation>Tragen Sie bei Twilio unter „Phone Numbers“ und „Addresses“ eine ein. Sehen Sie dann noch einmal nach oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Prices come from your account’s price list. Nothing is bought before you agree on the Review page.</source>
        <translation>Die Preise stammen aus der Preisliste Ihres Kontos. Nichts wird gekauft, bevor Sie auf der Seite „Zusammenfassung“ zustimmen.</translation>
    </message>
    <message>
        <source>Twilio needs an address in %1 for these numbers.</source>
        <translation>Twilio braucht für diese Nummern eine Adresse in %1.</translation>
    </message>
    <message>
        <source>Toll-free numbers in %1 need no address.</source>
        <translation>Gebührenfreie Nummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>Mobile numbers in %1 need no address.</source>
        <translation>Mobilnummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>National numbers in %1 need no address.</source>
        <translation>Nationale Nummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>Local numbers in %1 need no address.</source>
        <translation>Ortsnummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>Twilio needs an address for these numbers.</source>
        <translation>Twilio braucht für diese Nummern eine Adresse.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberPage</name>
    <message>
        <source>Choose a phone number</source>
        <translation>Wählen Sie eine Telefonnummer</translation>
    </message>
    <message>
        <source>This is the number your callers dial.</source>
        <translation>Das ist die Nummer, die Ihre Anrufer wählen.</translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation>Woher die Nummer kommt</translation>
    </message>
    <message>
        <source>Use a number I &amp;own</source>
        <translation>&amp;Eigene Nummer</translation>
    </message>
    <message>
        <source>&amp;Get a new number</source>
        <translation>&amp;Neue Nummer</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>You can set up the line now and add a number another day. Until then nobody can call your gateway.</source>
        <translation>Sie können die Leitung jetzt einrichten und an einem anderen Tag eine Nummer hinzufügen. Bis dahin kann niemand Ihr Gateway anrufen.</translation>
    </message>
    <message>
        <source>Choosing a number</source>
        <translation>Eine Nummer wählen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Callers dial this number, and Twilio sends the call over your trunk to your gateway.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A number you own&lt;/b&gt; can do only one thing at a time. If something answers it today, that stops when the number moves to the trunk. Trunkline keeps the old setting, so you can undo it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A new number&lt;/b&gt; is bought only after you agreed on the Review page. Twilio charges it every month until you cancel it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Some countries&lt;/b&gt; ask for an address or for documents before they give out a number. Twilio checks these.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Anrufer wählen diese Nummer, und Twilio leitet den Anruf über Ihren Trunk an Ihr Gateway.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eine eigene Nummer&lt;/b&gt; kann immer nur eines tun. Wenn sie heute jemand annimmt, hört das auf, sobald sie auf den Trunk zieht. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eine neue Nummer&lt;/b&gt; wird erst gekauft, wenn Sie auf der Seite „Zusammenfassung“ zugestimmt haben. Twilio berechnet sie jeden Monat, bis Sie sie kündigen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Manche Länder&lt;/b&gt; verlangen eine Adresse oder Unterlagen, bevor sie eine Nummer vergeben. Twilio prüft diese.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>second line of the step Phone number: it was put off</comment>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberSearchForm</name>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation>Art der Nummer</translation>
    </message>
    <message>
        <source>&amp;Area code or digits</source>
        <translation>&amp;Vorwahl oder Ziffern</translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>town: no wish</comment>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <comment>a button</comment>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search for numbers</source>
        <translation>Nach Nummern suchen</translation>
    </message>
    <message>
        <source>Enter at least two digits.</source>
        <translation>Geben Sie mindestens zwei Ziffern ein.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberUse</name>
    <message>
        <source>Not in use</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>Answered by a website</source>
        <translation>Eine Website nimmt an</translation>
    </message>
    <message>
        <source>Answered by an app in Twilio</source>
        <translation>Eine App bei Twilio nimmt an</translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation>Weitergeleitet an %1</translation>
    </message>
    <message>
        <source>On another trunk</source>
        <translation>Auf einem anderen Trunk</translation>
    </message>
    <message>
        <source>On the trunk “%1”</source>
        <translation>Auf dem Trunk „%1“</translation>
    </message>
    <message>
        <source>On this trunk already</source>
        <translation>Schon auf diesem Trunk</translation>
    </message>
    <message>
        <source>Text messages only – can’t take calls</source>
        <translation>Nur Textnachrichten – nimmt keine Anrufe an</translation>
    </message>
    <message>
        <source>Twilio is still checking your address</source>
        <translation>Twilio prüft Ihre Adresse noch</translation>
    </message>
    <message>
        <source>%1 is set up for something else</source>
        <translation>%1 ist für etwas anderes eingerichtet</translation>
    </message>
    <message>
        <source>%1 is on another trunk</source>
        <translation>%1 ist auf einem anderen Trunk</translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”</source>
        <translation>%1 ist auf dem Trunk „%2“</translation>
    </message>
    <message>
        <source>Its calls go to the website %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Ihre Anrufe gehen an die Website %1. Wenn Sie die Nummer umziehen, gehen sie an Ihr Gateway. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>Its calls go to an app in Twilio. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Ihre Anrufe gehen an eine App bei Twilio. Wenn Sie die Nummer umziehen, gehen sie an Ihr Gateway. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>Its calls go to %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Ihre Anrufe gehen an %1. Wenn Sie die Nummer umziehen, gehen sie an Ihr Gateway. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>If you move it, that trunk no longer gets its calls. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Wenn Sie sie umziehen, bekommt jener Trunk ihre Anrufe nicht mehr. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A number&apos;s place and what its owner called it: &quot;San Francisco – Reception&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>heading of a table</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What it does today</source>
        <comment>heading of a table</comment>
        <translation>Was sie heute tut</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OldGateways</name>
    <message>
        <source>Already on this trunk</source>
        <translation>Schon auf diesem Trunk</translation>
    </message>
    <message>
        <source>Loading the gateways of this trunk…</source>
        <translation>Die Gateways dieses Trunks werden geladen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The gateways of this trunk didn’t load</source>
        <translation>Die Gateways dieses Trunks wurden nicht geladen</translation>
    </message>
    <message>
        <source>They stay as they are. You can also try again.</source>
        <translation>Sie bleiben, wie sie sind. Sie können es auch noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>What happens to %1</source>
        <translation>Was mit %1 geschieht</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OtherProviderPage</name>
    <message>
        <source>Using another phone provider</source>
        <translation>Einen anderen Telefonanbieter benutzen</translation>
    </message>
    <message>
        <source>Your gateway works with any provider that offers a SIP trunk. Trunkline can’t change their settings, but it can tell you what to ask for – and test your gateway.</source>
        <translation>Ihr Gateway arbeitet mit jedem Anbieter, der einen SIP-Trunk anbietet. Trunkline kann dessen Einstellungen nicht ändern, aber es kann Ihnen sagen, worum Sie ihn bitten – und Ihr Gateway testen.</translation>
    </message>
    <message>
        <source>Your gateway’s &amp;address</source>
        <translation>&amp;Adresse Ihres Gateways</translation>
    </message>
    <message>
        <source>Ask your provider for this</source>
        <translation>Darum bitten Sie Ihren Anbieter</translation>
    </message>
    <message>
        <source>&amp;Copy as a message</source>
        <translation>Als Nachricht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>This address means “this computer”. Your provider can’t use it. Enter the public address of your gateway.</source>
        <translation>Diese Adresse bedeutet „dieser Computer“. Ihr Anbieter kann sie nicht benutzen. Geben Sie die öffentliche Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude. Geben Sie die öffentliche Adresse Ihres Gateways ein. Wer sich um Ihr Netzwerk kümmert, kennt sie.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual. Enter the real address of your gateway.</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch. Geben Sie die echte Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>What was t&amp;ried</source>
        <translation>Was ve&amp;rsucht wurde</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnedNumbersTab</name>
    <message>
        <source>Search numbers</source>
        <translation>Nummern suchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>a button</comment>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Load the numbers again</source>
        <translation>Die Nummern noch einmal laden</translation>
    </message>
    <message>
        <source>Your phone numbers</source>
        <translation>Ihre Telefonnummern</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <comment>a button</comment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Get a new number</source>
        <comment>a button</comment>
        <translation>Neue Nummer besorgen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>a button</comment>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Nummern werden geladen…</translation>
    </message>
    <message>
        <source>Choose one of the two buttons</source>
        <translation>Wählen Sie einen der beiden Knöpfe</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Wählen Sie eine Nummer</translation>
    </message>
    <message>
        <source>Tick the box to move the number</source>
        <translation>Setzen Sie das Häkchen, um die Nummer umzuziehen</translation>
    </message>
    <message>
        <source>No number matches “%1”.</source>
        <translation>Keine Nummer passt zu „%1“.</translation>
    </message>
    <message>
        <source>Loading numbers… This takes longer than usual.</source>
        <extracomment>While numbers are loaded and it has taken more than ten seconds.</extracomment>
        <translation>Nummern werden geladen… Das dauert länger als sonst.</translation>
    </message>
    <message>
        <source>The numbers didn’t load</source>
        <translation>Die Nummern wurden nicht geladen</translation>
    </message>
    <message>
        <source>&amp;Move %1 to my gateway</source>
        <translation>%1 zu &amp;meinem Gateway umziehen</translation>
    </message>
    <message>
        <source>Get one here.</source>
        <translation>Besorgen Sie hier eine.</translation>
    </message>
    <message>
        <source>Get one here. A local number in %1 costs %2 a month on your account’s price list.</source>
        <translation>Besorgen Sie hier eine. Eine Ortsnummer in %1 kostet laut Preisliste Ihres Kontos %2 im Monat.</translation>
    </message>
    <message>
        <source>This account has no phone numbers yet</source>
        <translation>Dieses Konto hat noch keine Telefonnummern</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Page</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Place</name>
    <message>
        <source>the %1</source>
        <extracomment>A country whose name has an article in English: &quot;the United States&quot;. Languages that need none translate it as %1.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Local</source>
        <comment>type of phone number</comment>
        <translation>Ortsnummer</translation>
    </message>
    <message>
        <source>Toll-free</source>
        <comment>type of phone number</comment>
        <translation>Gebührenfrei</translation>
    </message>
    <message>
        <source>Mobile</source>
        <comment>type of phone number</comment>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>National</source>
        <comment>type of phone number</comment>
        <translation>National</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>type of phone number</comment>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::PlanRows</name>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Use the existing trunk %1</source>
        <translation>Den vorhandenen Trunk %1 benutzen</translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation>Seine Anrufe an %1 leiten</translation>
    </message>
    <message>
        <source>Send its calls to %1 in turn</source>
        <comment>%1 is a list: a and b</comment>
        <translation>Seine Anrufe abwechselnd an %1 leiten</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between gateways that are tried one after the other</comment>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Send its calls to %1, and to %2 if that fails</source>
        <translation>Seine Anrufe an %1 leiten und an %2, wenn das ausfällt</translation>
    </message>
    <message>
        <source>Send its calls to %1 in turn, and to %2 if they fail</source>
        <translation>Seine Anrufe abwechselnd an %1 leiten und an %2, wenn sie ausfallen</translation>
    </message>
    <message>
        <source>The gateway %1 on this trunk stays as it is</source>
        <translation>Das Gateway %1 auf diesem Trunk bleibt, wie es ist</translation>
    </message>
    <message>
        <source>In practice the number is made up</source>
        <translation>In der Übung ist die Nummer erfunden</translation>
    </message>
    <message>
        <source>For calls and texts</source>
        <translation>Für Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>For calls</source>
        <translation>Für Anrufe</translation>
    </message>
    <message>
        <source>%1, for calls and texts</source>
        <comment>a town</comment>
        <translation>%1, für Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>%1, for calls</source>
        <comment>a town</comment>
        <translation>%1, für Anrufe</translation>
    </message>
    <message>
        <source>No number for now</source>
        <translation>Vorerst keine Nummer</translation>
    </message>
    <message>
        <source>%1 is on this trunk already</source>
        <translation>%1 ist schon auf diesem Trunk</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductDetails</name>
    <message>
        <source>Your own list of products can’t be used</source>
        <translation>Ihre eigene Produktliste kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>%1 Until that is mended, only the built-in products are shown.</source>
        <translation>%1 Bis das behoben ist, werden nur die eingebauten Produkte gezeigt.</translation>
    </message>
    <message>
        <source>Fill in “%1”. The product shows it to you.</source>
        <translation>Füllen Sie „%1“ aus. Das Produkt zeigt Ihnen den Wert.</translation>
    </message>
    <message>
        <source>This looks different from what is needed, for example %1.</source>
        <translation>Das sieht anders aus als erwartet. Gebraucht wird zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Good to know about %1</source>
        <translation>Gut zu wissen über %1</translation>
    </message>
    <message>
        <source>Some settings were changed for %1</source>
        <translation>Für %1 wurden einige Einstellungen geändert</translation>
    </message>
    <message>
        <source>%1 is connected in another way</source>
        <translation>%1 wird anders verbunden</translation>
    </message>
    <message>
        <source>A trunk can’t reach it. Read %1.</source>
        <translation>Ein Trunk kann es nicht erreichen. Lesen Sie dazu: %1.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>a button</comment>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>“Encrypt calls” was turned on, since %1 needs it. Twilio charges for it per minute.</source>
        <translation>„Anrufe verschlüsseln“ wurde eingeschaltet, weil %1 es braucht. Twilio berechnet es pro Minute.</translation>
    </message>
    <message>
        <source>“Encrypt calls” was turned off, since %1 doesn’t support it.</source>
        <translation>„Anrufe verschlüsseln“ wurde ausgeschaltet, weil %1 es nicht unterstützt.</translation>
    </message>
    <message>
        <source>Call transfer was turned on, since %1 needs it. Twilio charges the second call of a transfer, too.</source>
        <translation>Die Anrufweitergabe wurde eingeschaltet, weil %1 sie braucht. Twilio berechnet auch den zweiten Anruf einer Weitergabe.</translation>
    </message>
    <message>
        <source>Transferred calls show the original caller.</source>
        <translation>Weitergegebene Anrufe zeigen den ursprünglichen Anrufer.</translation>
    </message>
    <message>
        <source>Transferred calls show the number that was dialled.</source>
        <translation>Weitergegebene Anrufe zeigen die gewählte Nummer.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductField</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date as in 12 March 2025</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>From a summary of %1, checked on %2, a while ago.</source>
        <translation>Quelle: %1 (Zusammenfassung), vor längerer Zeit geprüft, am %2.</translation>
    </message>
    <message>
        <source>From a summary of %1, checked on %2.</source>
        <translation>Quelle: %1 (Zusammenfassung), geprüft am %2.</translation>
    </message>
    <message>
        <source>From %1, checked on %2, a while ago.</source>
        <comment>a guide, a date</comment>
        <translation>Quelle: %1, vor längerer Zeit geprüft, am %2.</translation>
    </message>
    <message>
        <source>From %1, checked on %2.</source>
        <comment>a guide, a date</comment>
        <translation>Quelle: %1, geprüft am %2.</translation>
    </message>
    <message>
        <source>Gateway pro&amp;duct</source>
        <translation>Gateway-Pro&amp;dukt</translation>
    </message>
    <message>
        <source>Gateway product, optional</source>
        <translation>Gateway-Produkt, optional</translation>
    </message>
    <message>
        <source>Other or not sure</source>
        <translation>Anderes oder nicht sicher</translation>
    </message>
    <message>
        <source>Gateways and phone systems</source>
        <comment>heading in a list</comment>
        <translation>Gateways und Telefonanlagen</translation>
    </message>
    <message>
        <source>Voice platforms</source>
        <comment>heading in a list</comment>
        <translation>Voice-Plattformen</translation>
    </message>
    <message>
        <source>%1, port %2.</source>
        <comment>TCP, a number</comment>
        <translation>%1, Port %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductSteps</name>
    <message>
        <source>What %1 needs</source>
        <translation>Was %1 braucht</translation>
    </message>
    <message>
        <source>Settings on its own side</source>
        <translation>Einstellungen beim Produkt selbst</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>a button</comment>
        <translation>%1 lesen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ReviewPage</name>
    <message>
        <source>Check the plan</source>
        <translation>Prüfen Sie den Plan</translation>
    </message>
    <message>
        <source>Call path</source>
        <translation>Weg des Anrufs</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>Prüfung bei Twilio…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>See call &amp;prices</source>
        <comment>a button</comment>
        <translation>&amp;Gesprächspreise ansehen</translation>
    </message>
    <message>
        <source>See call prices at Twilio</source>
        <translation>Gesprächspreise bei Twilio ansehen</translation>
    </message>
    <message>
        <source>Everything is already as you asked</source>
        <translation>Alles ist schon so, wie Sie es wollten</translation>
    </message>
    <message>
        <source>There is nothing left to do. You can check the line now.</source>
        <translation>Es ist nichts mehr zu tun. Sie können die Leitung jetzt prüfen.</translation>
    </message>
    <message>
        <source>This is practice</source>
        <translation>Das ist eine Übung</translation>
    </message>
    <message>
        <source>Every step runs with a simulated account. Nothing reaches Twilio and nothing is charged.</source>
        <translation>Jeder Schritt läuft mit einem simulierten Konto. Nichts geht an Twilio, und nichts wird berechnet.</translation>
    </message>
    <message>
        <source>This is everything Trunkline would do in a real account.</source>
        <translation>Das ist alles, was Trunkline in einem echten Konto tun würde.</translation>
    </message>
    <message>
        <source>This is everything Trunkline will do. Nothing else in your Twilio account changes.</source>
        <translation>Das ist alles, was Trunkline tun wird. Sonst ändert sich nichts in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Some answers are missing</source>
        <translation>Einige Antworten fehlen</translation>
    </message>
    <message>
        <source>Go back and complete the steps before this one.</source>
        <translation>Gehen Sie zurück und vervollständigen Sie die Schritte davor.</translation>
    </message>
    <message>
        <source>Twilio has not answered yet</source>
        <translation>Twilio hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>Trunkline looks at your account before it changes anything.</source>
        <translation>Trunkline sieht sich Ihr Konto an, bevor es etwas ändert.</translation>
    </message>
    <message>
        <source>Change the trunk</source>
        <comment>a button</comment>
        <translation>Trunk ändern</translation>
    </message>
    <message>
        <source>Change the gateways</source>
        <comment>a button</comment>
        <translation>Gateways ändern</translation>
    </message>
    <message>
        <source>Use another account</source>
        <comment>a button</comment>
        <translation>Anderes Konto benutzen</translation>
    </message>
    <message>
        <source>Agree to move the number</source>
        <comment>a button</comment>
        <translation>Dem Umzug der Nummer zustimmen</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <comment>a button</comment>
        <translation>Andere Nummer wählen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing to pay now.&lt;/b&gt; Call minutes cost what your account’s price list says.</source>
        <translation>&lt;b&gt;Jetzt ist nichts zu zahlen.&lt;/b&gt; Gesprächsminuten kosten, was in der Preisliste Ihres Kontos steht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 today&lt;/b&gt;, then %1 a month plus call minutes</source>
        <translation>&lt;b&gt;%1 heute&lt;/b&gt;, danach %1 im Monat, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. Add money first.</source>
        <translation>Ihr Twilio-Guthaben beträgt %1. Laden Sie zuerst Guthaben auf.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Twilio’s monthly price&lt;/b&gt; today and every month, plus call minutes</source>
        <translation>&lt;b&gt;Der Monatspreis von Twilio&lt;/b&gt; heute und jeden Monat, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. The price list of your account has no price for this number.</source>
        <translation>Ihr Twilio-Guthaben beträgt %1. Die Preisliste Ihres Kontos nennt für diese Nummer keinen Preis.</translation>
    </message>
    <message>
        <source>The price list of your account has no price for this number.</source>
        <translation>Die Preisliste Ihres Kontos nennt für diese Nummer keinen Preis.</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. Prices are from your account’s price list.</source>
        <translation>Ihr Twilio-Guthaben beträgt %1. Die Preise stammen aus der Preisliste Ihres Kontos.</translation>
    </message>
    <message>
        <source>Prices are from your account’s price list.</source>
        <translation>Die Preise stammen aus der Preisliste Ihres Kontos.</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>Der Preis hat sich geändert</translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation>Die Nummer kostet jetzt %1 im Monat.</translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for &lt;b&gt;%2&lt;/b&gt;, until I cancel it.</source>
        <extracomment>Keep &lt;b&gt;…&lt;/b&gt; around the same words.</extracomment>
        <translation>Ich &amp;stimme zu, dass Twilio &lt;b&gt;heute und jeden Monat %1&lt;/b&gt; für &lt;b&gt;%2&lt;/b&gt; berechnet, bis ich kündige.</translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges its monthly price for &lt;b&gt;%1&lt;/b&gt;, until I cancel it.</source>
        <translation>Ich &amp;stimme zu, dass Twilio seinen Monatspreis für &lt;b&gt;%1&lt;/b&gt; berechnet, bis ich kündige.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The plan is not ready yet</source>
        <translation>Der Plan ist noch nicht fertig</translation>
    </message>
    <message>
        <source>Change the plan first</source>
        <translation>Ändern Sie zuerst den Plan</translation>
    </message>
    <message>
        <source>Add money in Twilio first</source>
        <translation>Laden Sie zuerst bei Twilio Guthaben auf</translation>
    </message>
    <message>
        <source>Tick the box to agree</source>
        <translation>Setzen Sie das Häkchen, um zuzustimmen</translation>
    </message>
    <message>
        <source>Lea&amp;ve practice</source>
        <comment>a button</comment>
        <translation>Übung &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Run the practice</source>
        <comment>a button</comment>
        <translation>Übung &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Check the line</source>
        <comment>a button</comment>
        <translation>Leitung &amp;prüfen</translation>
    </message>
    <message>
        <source>Buy number and &amp;set up</source>
        <comment>a button</comment>
        <translation>&amp;Kaufen und einrichten</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <comment>a button</comment>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>Before anything happens</source>
        <translation>Bevor etwas geschieht</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline has looked at your account just now and compared it with what you asked for. The list is the difference: only this will be done.&lt;/p&gt;&lt;p&gt;Choose a row to go back and change it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Costs.&lt;/b&gt; A new number costs its monthly price, today and every month until you cancel it. Call minutes come on top. Trunks and gateways are free.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Undo.&lt;/b&gt; Everything except the price of a number can be undone afterwards.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline hat sich gerade Ihr Konto angesehen und mit dem verglichen, was Sie wollten. Die Liste ist der Unterschied: Nur das wird gemacht.&lt;/p&gt;&lt;p&gt;Wählen Sie eine Zeile, um zurückzugehen und sie zu ändern.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kosten.&lt;/b&gt; Eine neue Nummer kostet ihren Monatspreis, heute und jeden Monat, bis Sie sie kündigen. Dazu kommen Gesprächsminuten. Trunks und Gateways sind kostenlos.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Rückgängig machen.&lt;/b&gt; Alles außer dem Preis einer Nummer lässt sich nachher rückgängig machen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>second line of the step Review</comment>
        <translation>Bestätigt</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::RunRows</name>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a step</comment>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds a step took</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1 Neuer Versuch in %2 s (%3 von %4).</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>trying again, %1</source>
        <comment>state of a step, for screen readers</comment>
        <translation>neuer Versuch, %1</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation>Unklar</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SettingUpPage</name>
    <message>
        <source>&amp;Set up another</source>
        <translation>&amp;Weitere einrichten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Stop after buying</source>
        <translation>Nach dem Kauf &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation>Alles &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Go on without a number</source>
        <translation>Ohne &amp;Nummer weiter</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Nummern werden geladen…</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Wählen Sie eine Nummer</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation>&amp;Neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>Twilio &amp;öffnen</translation>
    </message>
    <message>
        <source>Choose the &amp;address</source>
        <translation>&amp;Adresse wählen</translation>
    </message>
    <message>
        <source>&amp;Add an address…</source>
        <translation>Adresse &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Noch einmal an&amp;melden…</translation>
    </message>
    <message>
        <source>Choose &amp;another number</source>
        <translation>&amp;Andere Nummer wählen</translation>
    </message>
    <message>
        <source>Back to the &amp;plan</source>
        <translation>Zurück zum &amp;Plan</translation>
    </message>
    <message>
        <source>Buy &amp;it at its monthly price</source>
        <translation>Zum Monatspreis &amp;kaufen</translation>
    </message>
    <message>
        <source>Buy &amp;it for %1 a month</source>
        <translation>Für %1 im Monat &amp;kaufen</translation>
    </message>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>Noch bei der Arbeit</translation>
    </message>
    <message>
        <source>Trunkline finishes the current step and remembers where it was.</source>
        <translation>Trunkline beendet den laufenden Schritt und merkt sich, wo es war.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline looks at the account, does what the plan said, and reads everything back. Each line of the list is one step.&lt;/p&gt;&lt;p&gt;You can stop at any time. What is done stays in place, and the next start goes on from there.&lt;/p&gt;&lt;p&gt;If the connection drops, Trunkline looks what is there before it does anything else. Nothing is bought twice.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline sieht sich das Konto an, tut, was im Plan steht, und liest alles zurück. Jede Zeile der Liste ist ein Schritt.&lt;/p&gt;&lt;p&gt;Sie können jederzeit anhalten. Was erledigt ist, bleibt bestehen, und beim nächsten Start geht es von dort weiter.&lt;/p&gt;&lt;p&gt;Wenn die Verbindung abbricht, sieht Trunkline zuerst nach, was da ist. Nichts wird zweimal gekauft.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>second line of the step “Set up”</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>Einzel&amp;heiten</translation>
    </message>
    <message>
        <source>Passwords and codes are hidden</source>
        <translation>Passwörter und Codes sind verborgen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Das Protokoll kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Fixing your line</source>
        <translation>Ihre Leitung wird repariert</translation>
    </message>
    <message>
        <source>Setting up your line</source>
        <translation>Ihre Leitung wird eingerichtet</translation>
    </message>
    <message>
        <source>This takes about 20 seconds. You can leave the window open and do something else.</source>
        <translation>Das dauert etwa 20 Sekunden. Sie können das Fenster offen lassen und etwas anderes tun.</translation>
    </message>
    <message>
        <source>The line is down</source>
        <translation>Die Leitung ist abgebaut</translation>
    </message>
    <message>
        <source>Taking the line down</source>
        <translation>Die Leitung wird abgebaut</translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation>Alles wurde von Twilio zurückgelesen und ist so, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>You still own %1.</source>
        <translation>%1 gehört weiter Ihnen.</translation>
    </message>
    <message>
        <source>You still own %1 (%2 a month).</source>
        <translation>%1 gehört weiter Ihnen (%2 im Monat).</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>What Trunkline made is gone, except for what is named below.</source>
        <translation>Was Trunkline angelegt hat, ist weg, bis auf das unten Genannte.</translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation>Es wird nachgesehen, was da ist…</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Alle Schritte sind erledigt</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation>Angehalten bei Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Progress, step %1 of %2, %3</source>
        <translation>Fortschritt, Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>Der Preis hat sich geändert</translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation>Die Nummer kostet jetzt %1 im Monat.</translation>
    </message>
    <message>
        <source>Some things stay</source>
        <translation>Einiges bleibt</translation>
    </message>
    <message>
        <source>Nothing is taken down before you agree.</source>
        <translation>Nichts wird abgebaut, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Trunkline closes after step %1 of %2: %3</source>
        <translation>Trunkline wird nach Schritt %1 von %2 geschlossen: %3</translation>
    </message>
    <message>
        <source>Stopping after step %1 of %2: %3</source>
        <translation>Anhalten nach Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInTrouble</name>
    <message>
        <source>This computer can’t reach the internet</source>
        <translation>Dieser Computer erreicht das Internet nicht</translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Your codes are still here – nothing is lost.</source>
        <translation>Prüfen Sie das Kabel oder WLAN. Wenn Ihre Firma einen Proxy benutzt, tragen Sie ihn in den Netzwerkeinstellungen ein. Ihre Codes sind noch da – nichts geht verloren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>Netzwerkeinstellungen…</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes</source>
        <translation>Twilio hat diese Codes nicht angenommen</translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation>Kopieren Sie den Auth Token noch einmal: Er ändert sich, wenn jemand einen neuen anlegt. Wenn es dann nicht geht, versuchen Sie eine andere Region – jede Region hat ihren eigenen Token.</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>Noch einmal einfügen</translation>
    </message>
    <message>
        <source>Where do I find these?</source>
        <translation>Wo finde ich sie?</translation>
    </message>
    <message>
        <source>Check that the key still exists, and paste its secret again. If it still fails, try another region – each region has its own keys.</source>
        <translation>Prüfen Sie, ob es den Schlüssel noch gibt, und fügen Sie sein Geheimnis noch einmal ein. Wenn es dann nicht geht, versuchen Sie eine andere Region – jede Region hat ihre eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>This key may not change phone settings</source>
        <translation>Dieser Schlüssel darf keine Telefoneinstellungen ändern</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation>Benutzen Sie einen anderen Schlüssel oder melden Sie sich mit dem Auth Token an.</translation>
    </message>
    <message>
        <source>Use the Auth Token</source>
        <translation>Auth Token benutzen</translation>
    </message>
    <message>
        <source>Twilio has suspended this account</source>
        <translation>Twilio hat dieses Konto gesperrt</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation>Oft ist das eine offene Rechnung. Klären Sie es mit Twilio und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation>Dieses Konto ist geschlossen</translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation>Benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>Twilio doesn’t answer</source>
        <translation>Twilio antwortet nicht</translation>
    </message>
    <message>
        <source>The internet works, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault.</source>
        <translation>Das Internet funktioniert, aber Twilio antwortet nicht. Ihre Firewall sperrt es womöglich, oder Twilio ist gestört.</translation>
    </message>
    <message>
        <source>Twilio status</source>
        <translation>Status von Twilio</translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password</source>
        <translation>Ihr Proxy verlangt Namen und Passwort</translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation>Tragen Sie sie in den Netzwerkeinstellungen ein.</translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe</source>
        <translation>Die Verbindung zu Twilio ist nicht sicher</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation>Etwas zwischen diesem Computer und Twilio verändert die Verbindung. Ihre Codes wurden nicht gesendet. Fragen Sie Ihr Netzwerkteam.</translation>
    </message>
    <message>
        <source>Twilio is busy</source>
        <translation>Twilio ist ausgelastet</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Neuer Versuch in %n s.</numerusform>
            <numerusform>Neuer Versuch in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>This computer is connected to a network</source>
        <translation>Dieser Computer ist mit einem Netzwerk verbunden</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>No answer from any address we tried</source>
        <translation>Keine Antwort von einer der versuchten Adressen</translation>
    </message>
    <message>
        <source>No network found</source>
        <translation>Kein Netzwerk gefunden</translation>
    </message>
    <message>
        <source>Not checked, because there is no network</source>
        <translation>Nicht geprüft, weil kein Netzwerk da ist</translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Not checked, because the internet is out of reach</source>
        <translation>Nicht geprüft, weil das Internet nicht erreichbar ist</translation>
    </message>
    <message>
        <source>How far the network goes</source>
        <translation>Wie weit das Netzwerk reicht</translation>
    </message>
    <message numerus="yes">
        <source>Trunkline tries again by itself in %n s.</source>
        <translation>
            <numerusform>Trunkline versucht es in %n s von selbst noch einmal.</numerusform>
            <numerusform>Trunkline versucht es in %n s von selbst noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>This trial account has run out</source>
        <translation>Dieses Testkonto ist abgelaufen</translation>
    </message>
    <message>
        <source>Twilio ends a trial after some time, or when its free units are used. Upgrade it at Twilio, then check again, or use the codes of another account.</source>
        <translation>Twilio beendet den Test nach einiger Zeit oder wenn die freien Einheiten verbraucht sind. Stufen Sie das Konto bei Twilio hoch und prüfen Sie dann noch einmal, oder benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation>Bei Twilio hochstufen</translation>
    </message>
    <message>
        <source>Twilio doesn’t know this account</source>
        <translation>Twilio kennt dieses Konto nicht</translation>
    </message>
    <message>
        <source>Copy the Account SID again. If it is right, try another region – each region has its own accounts and codes.</source>
        <translation>Kopieren Sie die Account SID noch einmal. Wenn sie stimmt, versuchen Sie eine andere Region – jede Region hat ihre eigenen Konten und Codes.</translation>
    </message>
    <message>
        <source>The service doesn’t know this account</source>
        <translation>Der Dienst kennt dieses Konto nicht</translation>
    </message>
    <message>
        <source>Copy the Account SID again. If it is right, the address of the service is not: ask whoever gave it to you.</source>
        <translation>Kopieren Sie die Account SID noch einmal. Wenn sie stimmt, stimmt die Adresse des Dienstes nicht: Fragen Sie dort nach, wo Sie sie bekommen haben.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SimilarNumbers</name>
    <message>
        <source>Similar numbers at the same price</source>
        <translation>Ähnliche Nummern zum selben Preis</translation>
    </message>
    <message>
        <source>Search f&amp;or others</source>
        <translation>Andere s&amp;uchen</translation>
    </message>
    <message>
        <source>Looking for numbers…</source>
        <translation>Nummern werden gesucht…</translation>
    </message>
    <message>
        <source>There are no similar numbers right now.</source>
        <translation>Im Moment gibt es keine ähnlichen Nummern.</translation>
    </message>
    <message>
        <source>The numbers didn’t load. %1</source>
        <translation>Die Nummern wurden nicht geladen. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Steps</name>
    <message>
        <source>Twilio account</source>
        <translation>Twilio-Konto</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation>Leitung prüfen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TestCallCard</name>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Auflegen</translation>
    </message>
    <message>
        <source>Twilio needs another number of your account to call from. Call %1 from a phone that you verified with Twilio instead.</source>
        <translation>Twilio braucht eine weitere Nummer Ihres Kontos, um von dort anzurufen. Rufen Sie %1 stattdessen von einem Telefon an, das Sie bei Twilio bestätigt haben.</translation>
    </message>
    <message>
        <source>Twilio needs another number of your account to call from. Call %1 from any phone instead.</source>
        <translation>Twilio braucht eine weitere Nummer Ihres Kontos, um von dort anzurufen. Rufen Sie %1 stattdessen von irgendeinem Telefon an.</translation>
    </message>
    <message>
        <source>Fix the line first. A test call then proves the whole way.</source>
        <translation>Bringen Sie zuerst die Leitung in Ordnung. Ein Testanruf beweist dann den ganzen Weg.</translation>
    </message>
    <message>
        <source>Looking for a number to call from…</source>
        <translation>Eine Nummer zum Anrufen wird gesucht…</translation>
    </message>
    <message>
        <source>Twilio calls your number and listens for 8 s. It costs what your account’s price list says.</source>
        <translation>Twilio ruft Ihre Nummer an und hört 8 s zu. Das kostet, was in der Preisliste Ihres Kontos steht.</translation>
    </message>
    <message>
        <source>Place a &amp;test call</source>
        <translation>&amp;Testanruf machen</translation>
    </message>
    <message>
        <source>No test call yet</source>
        <translation>Noch kein Testanruf</translation>
    </message>
    <message>
        <source>It rings…</source>
        <translation>Es klingelt…</translation>
    </message>
    <message>
        <source>Answered – listening…</source>
        <translation>Angenommen – es wird zugehört…</translation>
    </message>
    <message>
        <source>Calling %1…</source>
        <translation>%1 wird angerufen…</translation>
    </message>
    <message>
        <source>%1, lasted %2 s. It costs what your account’s price list says.</source>
        <comment>time of day, seconds</comment>
        <translation>%1, dauerte %2 s. Das kostet, was in der Preisliste Ihres Kontos steht.</translation>
    </message>
    <message>
        <source>%1. The gateway said it is busy.</source>
        <comment>time of day</comment>
        <translation>%1. Das Gateway meldete besetzt.</translation>
    </message>
    <message>
        <source>%1. Nobody answered.</source>
        <comment>time of day</comment>
        <translation>%1. Niemand hat abgenommen.</translation>
    </message>
    <message>
        <source>%1. The call was turned away.</source>
        <comment>time of day</comment>
        <translation>%1. Der Anruf wurde abgewiesen.</translation>
    </message>
    <message>
        <source>%1. The connection dropped, so nobody knows how the call ended.</source>
        <comment>time of day</comment>
        <translation>%1. Die Verbindung brach ab, deshalb weiß niemand, wie der Anruf endete.</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>Noch einmal &amp;anrufen</translation>
    </message>
    <message>
        <source>The test call could not be placed</source>
        <translation>Der Testanruf konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>The test call was answered</source>
        <translation>Der Testanruf wurde angenommen</translation>
    </message>
    <message>
        <source>How the test call ended is not known</source>
        <translation>Wie der Testanruf endete, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Test call didn’t get through</source>
        <translation>Der Testanruf kam nicht durch</translation>
    </message>
    <message>
        <source>The numbers of your account didn’t load, so Trunkline doesn’t know which one can call.</source>
        <translation>Die Nummern Ihres Kontos wurden nicht geladen, deshalb weiß Trunkline nicht, welche anrufen kann.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Troubles</name>
    <message>
        <source>This number needs an address.</source>
        <translation>Diese Nummer braucht eine Adresse.</translation>
    </message>
    <message>
        <source>Numbers in %1 need an address.</source>
        <translation>Nummern in %1 brauchen eine Adresse.</translation>
    </message>
    <message>
        <source>For support: code %1.</source>
        <translation>Für den Support: Code %1.</translation>
    </message>
    <message>
        <source>One step didn’t work</source>
        <translation>Ein Schritt hat nicht geklappt</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place.</source>
        <translation>Alles davor ist erledigt und bleibt bestehen.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>The set-up can’t begin</source>
        <translation>Die Einrichtung kann nicht beginnen</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The trunk is gone</source>
        <translation>Der Trunk ist weg</translation>
    </message>
    <message>
        <source>Someone deleted it while Trunkline was working.</source>
        <translation>Jemand hat ihn gelöscht, während Trunkline arbeitete.</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>Andere Nummer wählen</translation>
    </message>
    <message>
        <source>The number was taken in the meantime. Everything before it is done and stays in place.</source>
        <translation>Die Nummer wurde inzwischen vergeben. Alles davor ist erledigt und bleibt bestehen.</translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation>Jemand anderes hat sie gerade gekauft. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The connection dropped</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>When you continue, Trunkline first looks what is already there. It never buys twice.</source>
        <translation>Wenn Sie fortfahren, sieht Trunkline zuerst nach, was schon da ist. Es kauft nie zweimal.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist sie gekauft, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist es erledigt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts ist verloren</translation>
    </message>
    <message>
        <source>You can also close Trunkline and continue tomorrow. It starts again from this step.</source>
        <translation>Sie können Trunkline auch schließen und morgen fortfahren. Es beginnt wieder bei diesem Schritt.</translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account</source>
        <translation>Twilio konnte das Konto nicht belasten</translation>
    </message>
    <message>
        <source>Add money or another card in Twilio, then continue.</source>
        <translation>Laden Sie Guthaben auf oder hinterlegen Sie bei Twilio eine andere Karte und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>The purchase was declined. You were not charged.</source>
        <translation>Der Kauf wurde abgelehnt. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Twilio needs an address</source>
        <translation>Twilio braucht eine Adresse</translation>
    </message>
    <message>
        <source>Add one, then continue.</source>
        <translation>Fügen Sie eine hinzu und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>Someone made a new Auth Token.</source>
        <translation>Jemand hat einen neuen Auth Token angelegt.</translation>
    </message>
    <message>
        <source>Twilio no longer accepts the Auth Token.</source>
        <translation>Twilio nimmt den Auth Token nicht mehr an.</translation>
    </message>
    <message>
        <source>Trunkline needs codes that work before it can go on.</source>
        <translation>Trunkline braucht gültige Codes, bevor es weitermachen kann.</translation>
    </message>
    <message>
        <source>Nothing has been changed. Still to do: %1.</source>
        <translation>Es wurde nichts geändert. Noch zu tun: %1.</translation>
    </message>
    <message>
        <source>Done, and stays in place: %1. Only the check of the result is missing.</source>
        <translation>Erledigt und bleibt bestehen: %1. Nur die Prüfung des Ergebnisses fehlt.</translation>
    </message>
    <message>
        <source>Done, and stays in place: %1. Still to do: %2.</source>
        <translation>Erledigt und bleibt bestehen: %1. Noch zu tun: %2.</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation>Angehalten bei Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Go back to the numbers and agree to move it, or choose another one.</source>
        <translation>Gehen Sie zurück zu den Nummern und stimmen Sie dem Umzug zu, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Give the trunk another name, or delete one of them in Twilio.</source>
        <translation>Geben Sie dem Trunk einen anderen Namen oder löschen Sie einen davon bei Twilio.</translation>
    </message>
    <message>
        <source>Agree to the price first</source>
        <translation>Stimmen Sie zuerst dem Preis zu</translation>
    </message>
    <message>
        <source>The price is not the one you agreed to. Nothing was bought.</source>
        <translation>Der Preis ist nicht der, dem Sie zugestimmt haben. Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Go back to the plan. It shows what the number costs now.</source>
        <translation>Gehen Sie zurück zum Plan. Er zeigt, was die Nummer jetzt kostet.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkAdvanced</name>
    <message>
        <source>Encr&amp;ypt calls</source>
        <translation>Anrufe ver&amp;schlüsseln</translation>
    </message>
    <message>
        <source>TLS and SRTP. Your gateway must support both.</source>
        <translation>TLS und SRTP. Ihr Gateway muss beides können.</translation>
    </message>
    <message>
        <source>&amp;Look up the caller’s name</source>
        <translation>Namen des &amp;Anrufers nachschlagen</translation>
    </message>
    <message>
        <source>CNAM. US and Canadian callers only; Twilio charges per call.</source>
        <translation>CNAM. Nur für Anrufer aus den USA und Kanada; Twilio berechnet es pro Anruf.</translation>
    </message>
    <message>
        <source>Off (recommended)</source>
        <translation>Aus (empfohlen)</translation>
    </message>
    <message>
        <source>To other SIP addresses</source>
        <translation>An andere SIP-Adressen</translation>
    </message>
    <message>
        <source>To SIP addresses and phone numbers</source>
        <translation>An SIP-Adressen und Telefonnummern</translation>
    </message>
    <message>
        <source>Call tran&amp;sfer</source>
        <translation>An&amp;rufweitergabe</translation>
    </message>
    <message>
        <source>The original caller</source>
        <translation>Der ursprüngliche Anrufer</translation>
    </message>
    <message>
        <source>The number that was dialled</source>
        <translation>Die gewählte Nummer</translation>
    </message>
    <message>
        <source>Sho&amp;w as caller</source>
        <translation>Als Anrufer &amp;zeigen</translation>
    </message>
    <message>
        <source>Don’t record</source>
        <translation>Nicht aufzeichnen</translation>
    </message>
    <message>
        <source>From the first ring</source>
        <translation>Ab dem ersten Klingeln</translation>
    </message>
    <message>
        <source>From the answer</source>
        <translation>Ab dem Annehmen</translation>
    </message>
    <message>
        <source>From the first ring, both sides apart</source>
        <translation>Ab dem ersten Klingeln, beide Seiten getrennt</translation>
    </message>
    <message>
        <source>From the answer, both sides apart</source>
        <translation>Ab dem Annehmen, beide Seiten getrennt</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>Auf&amp;zeichnung</translation>
    </message>
    <message>
        <source>Leave out s&amp;ilence</source>
        <translation>St&amp;ille weglassen</translation>
    </message>
    <message>
        <source>Trunk do&amp;main</source>
        <translation>Trunk-Do&amp;main</translation>
    </message>
    <message>
        <source>Only needed for outgoing calls and by some gateway products.</source>
        <translation>Nur für ausgehende Anrufe und von manchen Gateway-Produkten gebraucht.</translation>
    </message>
    <message>
        <source>Trunk domain</source>
        <translation>Trunk-Domain</translation>
    </message>
    <message>
        <source>Web address i&amp;f nothing answers</source>
        <translation>Webadresse, wenn &amp;niemand antwortet</translation>
    </message>
    <message>
        <source>Web address Twilio asks when no gateway answers</source>
        <translation>Webadresse, die Twilio fragt, wenn kein Gateway antwortet</translation>
    </message>
    <message>
        <source>Twilio charges the second call, too.</source>
        <translation>Twilio berechnet auch den zweiten Anruf.</translation>
    </message>
    <message>
        <source>Lets the gateway pass a caller on to a person (SIP REFER).</source>
        <translation>Damit kann das Gateway einen Anrufer an einen Menschen weitergeben (SIP REFER).</translation>
    </message>
    <message>
        <source>Twilio charges for recordings and stores them. In many places you must tell callers first.</source>
        <translation>Twilio berechnet Aufzeichnungen und speichert sie. Vielerorts müssen Sie Anrufer vorher informieren.</translation>
    </message>
    <message>
        <source>In many places you must tell callers first.</source>
        <translation>Vielerorts müssen Sie Anrufer vorher informieren.</translation>
    </message>
    <message>
        <source>This name is taken. Free is %1.</source>
        <translation>Dieser Name ist vergeben. Frei ist %1.</translation>
    </message>
    <message>
        <source>%1 doesn’t support this.</source>
        <comment>a gateway product</comment>
        <translation>%1 unterstützt das nicht.</translation>
    </message>
    <message>
        <source>%1 needs this.</source>
        <comment>a gateway product</comment>
        <translation>%1 braucht das.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkChoice</name>
    <message>
        <source>You already have a trunk with this name</source>
        <translation>Sie haben schon einen Trunk mit diesem Namen</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date as in 12 March 2025</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>Angelegt am %1.</translation>
    </message>
    <message>
        <source>Created %1. It has %2 and %3.</source>
        <translation>Angelegt am %1. Er hat %2 und %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n Telefonnummer</numerusform>
            <numerusform>%n Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s)</source>
        <translation>
            <numerusform>%n Gateway</numerusform>
            <numerusform>%n Gateways</numerusform>
        </translation>
    </message>
    <message>
        <source>You already have trunks with this name</source>
        <translation>Sie haben schon Trunks mit diesem Namen</translation>
    </message>
    <message>
        <source>Choose which one is meant.</source>
        <translation>Wählen Sie, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>A trial account can have one trunk</source>
        <translation>Ein Testkonto kann einen Trunk haben</translation>
    </message>
    <message>
        <source>Use the existing trunk “%1”, or delete it in Twilio first.</source>
        <translation>Benutzen Sie den vorhandenen Trunk „%1“ oder löschen Sie ihn zuerst bei Twilio.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows</source>
        <translation>Dieses Konto hat 100 Trunks, mehr erlaubt Twilio nicht</translation>
    </message>
    <message>
        <source>Use an existing one, or delete one in Twilio.</source>
        <translation>Benutzen Sie einen vorhandenen oder löschen Sie einen bei Twilio.</translation>
    </message>
    <message>
        <source>&amp;Use the existing trunk</source>
        <translation>&amp;Vorhandenen Trunk benutzen</translation>
    </message>
    <message>
        <source>Use the trunk %1</source>
        <translation>Den Trunk %1 benutzen</translation>
    </message>
    <message>
        <source>Trunkline adds only what is missing.</source>
        <translation>Trunkline ergänzt nur, was fehlt.</translation>
    </message>
    <message>
        <source>&amp;Create “%1”</source>
        <translation>„%1“ &amp;anlegen</translation>
    </message>
    <message>
        <source>The existing trunk stays as it is.</source>
        <translation>Der vorhandene Trunk bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Existing trunk to use</source>
        <translation>Vorhandener Trunk, der benutzt wird</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkPage</name>
    <message>
        <source>Name your trunk</source>
        <translation>Benennen Sie Ihren Trunk</translation>
    </message>
    <message>
        <source>The trunk is the line between Twilio and your gateway. Only you see its name.</source>
        <translation>Der Trunk ist die Leitung zwischen Twilio und Ihrem Gateway. Seinen Namen sehen nur Sie.</translation>
    </message>
    <message>
        <source>What the trunk will do</source>
        <translation>Was der Trunk tun wird</translation>
    </message>
    <message>
        <source>&amp;Trunk name</source>
        <translation>&amp;Trunk-Name</translation>
    </message>
    <message>
        <source>A place or a purpose works well, for example “Front desk” or “Clinic bookings”.</source>
        <translation>Ein Ort oder ein Zweck ist gut, zum Beispiel „Empfang“ oder „Terminvergabe“.</translation>
    </message>
    <message>
        <source>A&amp;dvanced settings</source>
        <translation>&amp;Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>Reset t&amp;o usual</source>
        <translation>Auf üblich z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>Reset the advanced settings</source>
        <translation>Die erweiterten Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Give the trunk a name first</source>
        <translation>Geben Sie dem Trunk zuerst einen Namen</translation>
    </message>
    <message>
        <source>Choose which trunk to use</source>
        <translation>Wählen Sie, welcher Trunk benutzt wird</translation>
    </message>
    <message>
        <source>Correct the advanced settings first</source>
        <translation>Berichtigen Sie zuerst die erweiterten Einstellungen</translation>
    </message>
    <message>
        <source>%1 line</source>
        <comment>name of a trunk; %1 is the name of the account</comment>
        <translation>Leitung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption, transfer, recording, caller names</source>
        <translation>Verschlüsselung, Weitergabe, Aufzeichnung, Anrufernamen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters typed of those allowed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Only the first 64 characters were kept.</source>
        <translation>Nur die ersten 64 Zeichen wurden behalten.</translation>
    </message>
    <message>
        <source>Carry incoming calls from your number to your gateway</source>
        <translation>Eingehende Anrufe von Ihrer Nummer zu Ihrem Gateway leiten</translation>
    </message>
    <message>
        <source>Let in four calls at once</source>
        <translation>Vier Anrufe zugleich hereinlassen</translation>
    </message>
    <message>
        <source>Let in as many calls at once as your account allows</source>
        <translation>So viele Anrufe zugleich hereinlassen, wie Ihr Konto erlaubt</translation>
    </message>
    <message>
        <source>Encrypt calls</source>
        <translation>Anrufe verschlüsseln</translation>
    </message>
    <message>
        <source>Look up the caller’s name, which Twilio charges per call</source>
        <translation>Den Namen des Anrufers nachschlagen, was Twilio pro Anruf berechnet</translation>
    </message>
    <message>
        <source>Let your gateway transfer calls</source>
        <translation>Ihr Gateway Anrufe weitergeben lassen</translation>
    </message>
    <message>
        <source>Record calls, which Twilio charges and stores</source>
        <translation>Anrufe aufzeichnen, was Twilio berechnet und speichert</translation>
    </message>
    <message>
        <source>Outgoing calls stay off</source>
        <translation>Ausgehende Anrufe bleiben aus</translation>
    </message>
    <message>
        <source>Outgoing calls and recording stay off</source>
        <translation>Ausgehende Anrufe und Aufzeichnung bleiben aus</translation>
    </message>
    <message>
        <source>Outgoing calls and call transfer stay off</source>
        <translation>Ausgehende Anrufe und Anrufweitergabe bleiben aus</translation>
    </message>
    <message>
        <source>Outgoing calls, recording and call transfer stay off</source>
        <translation>Ausgehende Anrufe, Aufzeichnung und Anrufweitergabe bleiben aus</translation>
    </message>
    <message>
        <source>The trunk</source>
        <translation>Der Trunk</translation>
    </message>
    <message>
        <source>&lt;p&gt;A trunk is a line for many calls at once between Twilio and your gateway. Its name is for you: it helps to find the trunk again, in Trunkline and in Twilio.&lt;/p&gt;&lt;p&gt;If a trunk with this name exists already, Trunkline can use it. It then adds only what is missing and leaves everything else as it is.&lt;/p&gt;&lt;p&gt;The advanced settings can stay as they are. Nothing that costs money is ever switched on by itself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Trunk ist eine Leitung für viele Anrufe zugleich zwischen Twilio und Ihrem Gateway. Sein Name ist für Sie: Er hilft, den Trunk wiederzufinden, in Trunkline und bei Twilio.&lt;/p&gt;&lt;p&gt;Wenn es schon einen Trunk mit diesem Namen gibt, kann Trunkline ihn benutzen. Es ergänzt dann nur, was fehlt, und lässt alles andere, wie es ist.&lt;/p&gt;&lt;p&gt;Die erweiterten Einstellungen können bleiben, wie sie sind. Nichts, was Geld kostet, wird je von selbst eingeschaltet.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::UndoDialog</name>
    <message>
        <source>Undo everything</source>
        <translation>Alles rückgängig machen</translation>
    </message>
    <message>
        <source>Take the line down?</source>
        <translation>Die Leitung abbauen?</translation>
    </message>
    <message>
        <source>Calls to %1 stop reaching your gateway at once.</source>
        <translation>Anrufe an %1 erreichen Ihr Gateway sofort nicht mehr.</translation>
    </message>
    <message>
        <source>Calls stop reaching your gateway at once.</source>
        <translation>Anrufe erreichen Ihr Gateway sofort nicht mehr.</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Take it down</source>
        <translation>&amp;Abbauen</translation>
    </message>
    <message>
        <source>Otherwise you keep it and its monthly price. Once cancelled, someone else can buy it.</source>
        <translation>Sonst behalten Sie sie zu ihrem Monatspreis. Nach der Kündigung kann sie jemand anderes kaufen.</translation>
    </message>
    <message>
        <source>Otherwise you keep it for %1 a month. Once cancelled, someone else can buy it.</source>
        <translation>Sonst behalten Sie sie für %1 im Monat. Nach der Kündigung kann sie jemand anderes kaufen.</translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation>Es wird nachgesehen, was da ist…</translation>
    </message>
    <message>
        <source>Nothing is left to take down</source>
        <translation>Es ist nichts mehr abzubauen</translation>
    </message>
    <message>
        <source>Also ca&amp;ncel the number %1</source>
        <translation>Auch die Nummer %1 &amp;kündigen</translation>
    </message>
    <message>
        <source>&amp;Take it down and cancel the number</source>
        <translation>&amp;Abbauen und die Nummer kündigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WaitingLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 This takes longer than usual.</source>
        <translation>%1 Das dauert länger als sonst.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WelcomePage</name>
    <message>
        <source>Give your voice gateway a phone number</source>
        <translation>Geben Sie Ihrem Voice-Gateway eine Telefonnummer</translation>
    </message>
    <message>
        <source>Trunkline connects a Twilio phone number to the computer that answers your calls. You never need to open the Twilio website.</source>
        <translation>Trunkline verbindet eine Twilio-Telefonnummer mit dem Rechner, der Ihre Anrufe annimmt. Die Website von Twilio müssen Sie nie öffnen.</translation>
    </message>
    <message>
        <source>&amp;Set up a new trunk</source>
        <translation>Neuen Trunk &amp;einrichten</translation>
    </message>
    <message>
        <source>For a number that should ring at your gateway.</source>
        <translation>Für eine Nummer, die bei Ihrem Gateway klingeln soll.</translation>
    </message>
    <message>
        <source>&amp;Practise first</source>
        <translation>Zuerst &amp;üben</translation>
    </message>
    <message>
        <source>A simulated account. Nothing is bought and nothing is changed.</source>
        <translation>Ein simuliertes Konto. Nichts wird gekauft und nichts geändert.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>Start over and forget the unfinished set-up</source>
        <translation>Von vorn beginnen und die unfertige Einrichtung vergessen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>About Trunkline</source>
        <translation>Über Trunkline</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>%1 – the trunk is built, one step is missing.</source>
        <translation>%1 – der Trunk steht, ein Schritt fehlt.</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date as in 3 June</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>You stopped at %1, %2.</source>
        <comment>step, time</comment>
        <translation>Sie haben bei %1 aufgehört, %2.</translation>
    </message>
    <message>
        <source>%1 – you stopped at %2, %3.</source>
        <comment>account, step, time</comment>
        <translation>%1 – Sie haben bei %2 aufgehört, %3.</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Machen Sie weiter, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Continue the unfinished set-up, stopped at %1</source>
        <translation>Die unfertige Einrichtung fortsetzen, angehalten bei %1</translation>
    </message>
    <message>
        <source>Continue the unfinished set-up of %1, stopped at %2</source>
        <translation>Die unfertige Einrichtung von %1 fortsetzen, angehalten bei %2</translation>
    </message>
    <message>
        <source>How Trunkline works</source>
        <translation>Wie Trunkline arbeitet</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline asks a few questions, shows what it would do and what that costs, and then does it in your Twilio account. Nothing is bought before you agree.&lt;/p&gt;&lt;p&gt;You can go back at any time, and stop and continue later. Whatever Trunkline has made, it can also undo.&lt;/p&gt;&lt;p&gt;“Practise first” goes through everything with a simulated account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline stellt ein paar Fragen, zeigt, was es tun würde und was das kostet, und tut es dann in Ihrem Twilio-Konto. Nichts wird gekauft, bevor Sie zustimmen.&lt;/p&gt;&lt;p&gt;Sie können jederzeit zurückgehen, anhalten und später weitermachen. Was Trunkline angelegt hat, kann es auch rückgängig machen.&lt;/p&gt;&lt;p&gt;„Zuerst üben“ geht alles mit einem simulierten Konto durch.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>I don’t use &amp;Twilio</source>
        <translation>Ich benutze &amp;Twilio nicht</translation>
    </message>
    <message>
        <source>What to ask your phone provider for instead.</source>
        <translation>Worum Sie stattdessen Ihren Telefonanbieter bitten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, trunk</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – you were taking the line down, %2.</source>
        <comment>account, time</comment>
        <translation>%1 – Sie waren dabei, die Leitung abzubauen, %2.</translation>
    </message>
    <message>
        <source>%1 – the line is built and waits for its check.</source>
        <translation>%1 – die Leitung steht und wartet auf ihre Prüfung.</translation>
    </message>
    <message>
        <source>%1 – some of it is built, and some steps are missing.</source>
        <translation>%1 – ein Teil steht schon, einige Schritte fehlen.</translation>
    </message>
    <message>
        <source>The file is kept: %1.</source>
        <translation>Die Datei bleibt erhalten: %1.</translation>
    </message>
    <message>
        <source>A newer Trunkline saved an unfinished set-up</source>
        <translation>Ein neueres Trunkline hat eine unfertige Einrichtung gespeichert</translation>
    </message>
    <message>
        <source>This one can’t read it. Continue with the newer one, or begin anew here.</source>
        <translation>Dieses hier kann sie nicht lesen. Machen Sie mit dem neueren weiter oder beginnen Sie hier neu.</translation>
    </message>
    <message>
        <source>The unfinished set-up can’t be read</source>
        <translation>Die unfertige Einrichtung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Begin anew with the same account and trunk name: Trunkline finds what it has made there.</source>
        <translation>Beginnen Sie neu, mit demselben Konto und Trunk-Namen: Trunkline findet, was es dort angelegt hat.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WizardWindow</name>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Your entries could not be saved</source>
        <translation>Ihre Eingaben konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>Trotzdem s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>Von vorn beginnen?</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Keep my set-up</source>
        <translation>Meine Einrichtung be&amp;halten</translation>
    </message>
    <message>
        <source>Practice can’t start</source>
        <translation>Die Übung kann nicht beginnen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Trunkline – practice</source>
        <translation>Trunkline – Übung</translation>
    </message>
    <message>
        <source>Lea&amp;ve practice</source>
        <translation>Übung &amp;verlassen</translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>The line between Twilio and your gateway.</source>
        <translation>Die Leitung zwischen Twilio und Ihrem Gateway.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The computer that answers your calls.</source>
        <translation>Der Rechner, der Ihre Anrufe annimmt.</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>Where a call is sent to, like a phone number for computers.</source>
        <translation>Wohin ein Anruf geleitet wird, wie eine Telefonnummer für Computer.</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Decides what may come into a network from outside, so it must let Twilio’s calls in.</source>
        <translation>Entscheidet, was von außen in ein Netzwerk darf; sie muss also die Anrufe von Twilio hereinlassen.</translation>
    </message>
    <message>
        <source>Trunkline is open in another window</source>
        <translation>Trunkline ist in einem anderen Fenster offen</translation>
    </message>
    <message>
        <source>One window at a time works on a set-up, so that nothing is done twice. Finish there or close that window, then try again.</source>
        <translation>An einer Einrichtung arbeitet immer nur ein Fenster, damit nichts doppelt gemacht wird. Machen Sie es dort fertig oder schließen Sie jenes Fenster, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>The disk may be full, or the folder write-protected: %1. If you close now, you enter them again next time.</source>
        <translation>Vielleicht ist die Festplatte voll oder der Ordner schreibgeschützt: %1. Wenn Sie jetzt schließen, geben Sie sie beim nächsten Mal noch einmal ein.</translation>
    </message>
    <message>
        <source>Trunkline has already changed the trunk “%1”. That stays in your Twilio account.</source>
        <translation>Trunkline hat den Trunk „%1“ schon geändert. Das bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Trunkline has already created the trunk “%1” and bought %2. They stay in your Twilio account.</source>
        <translation>Trunkline hat den Trunk „%1“ schon angelegt und %2 gekauft. Beides bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Trunkline has already created the trunk “%1”. It stays in your Twilio account.</source>
        <translation>Trunkline hat den Trunk „%1“ schon angelegt. Er bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Trunkline has already bought %1. It stays in your Twilio account.</source>
        <translation>Trunkline hat %1 schon gekauft. Die Nummer bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>&amp;Undo them first…</source>
        <translation>Zuerst &amp;rückgängig machen…</translation>
    </message>
</context>
<context>
    <name>trunkline::report::FirewallRules</name>
    <message>
        <source>Lets Twilio’s calls in.</source>
        <translation>Lässt die Anrufe von Twilio herein.</translation>
    </message>
    <message>
        <source>Lets Twilio’s calls in to %1.</source>
        <translation>Lässt die Anrufe von Twilio zu %1 herein.</translation>
    </message>
    <message>
        <source>Twilio’s networks as of %1, from %2</source>
        <translation>Netze von Twilio, Stand %1, Quelle: %2</translation>
    </message>
    <message>
        <source>“inet filter input” is what Debian’s /etc/nftables.conf calls it. Write your own names if they differ, and “forward” instead of “input” on a router in front of the gateway.</source>
        <translation>Bei Debian heißt es in /etc/nftables.conf „inet filter input“. Schreiben Sie Ihre eigenen Namen, wenn sie anders lauten, und auf einem Router vor dem Gateway „forward“ statt „input“.</translation>
    </message>
    <message>
        <source>To try it without changing anything: %1</source>
        <translation>Zum Ausprobieren, ohne etwas zu ändern: %1</translation>
    </message>
    <message>
        <source>On a router in front of the gateway write “ufw route allow” instead of “ufw allow”.</source>
        <translation>Auf einem Router vor dem Gateway schreiben Sie „ufw route allow“ statt „ufw allow“.</translation>
    </message>
    <message>
        <source>Write the labels of your gateway’s pods under matchLabels. The ports are those of the pods.</source>
        <translation>Schreiben Sie die Labels der Pods Ihres Gateways unter matchLabels. Die Ports sind die der Pods.</translation>
    </message>
    <message>
        <source>These pods then take nothing but what a policy allows: write one for what else they need.</source>
        <translation>Diese Pods nehmen dann nur noch an, was eine Richtlinie erlaubt: Schreiben Sie eine für alles, was sie sonst brauchen.</translation>
    </message>
    <message>
        <source>The caller’s address must be kept on the way to the pod: externalTrafficPolicy: Local. Pods with hostNetwork: true, as IBM’s Voice Gateway, are behind the firewall of their node instead.</source>
        <translation>Die Adresse des Anrufers muss auf dem Weg zum Pod erhalten bleiben: externalTrafficPolicy: Local. Pods mit hostNetwork: true, wie beim Voice Gateway von IBM, stehen stattdessen hinter der Firewall ihres Nodes.</translation>
    </message>
</context>
<context>
    <name>trunkline::report::FirewallSheet</name>
    <message>
        <source>What the firewall has to let in for Twilio’s calls</source>
        <translation>Was die Firewall für die Anrufe von Twilio hereinlassen muss</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Call set-up (SIP): %1, from every one of these networks</source>
        <translation>Rufaufbau (SIP): %1, aus jedem dieser Netze</translation>
    </message>
    <message>
        <source>Sound (RTP): UDP ports %1, from this network</source>
        <translation>Ton (RTP): UDP-Ports %1, aus diesem Netz</translation>
    </message>
    <message>
        <source>Where outgoing traffic is limited, too: the answers to these networks, and UDP to the ports %1 of %2.</source>
        <translation>Wo auch ausgehender Verkehr beschränkt ist: die Antworten an diese Netze und UDP an die Ports %1 von %2.</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <extracomment>A gateway in a list: &quot;203.0.113.10, port 5060, TCP&quot;</extracomment>
        <translation>%1, Port %2, %3</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <extracomment>What a firewall opens: &quot;TCP port 5060&quot;</extracomment>
        <translation>%1-Port %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>The date format &quot;d MMMM yyyy&quot;: 22 November 2026</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Twilio’s networks as of %1. Today’s list: %2</source>
        <translation>Netze von Twilio, Stand %1. Die heutige Liste: %2</translation>
    </message>
    <message>
        <source>Message to the network team</source>
        <translation>Nachricht an das Netzwerkteam</translation>
    </message>
    <message>
        <source>List of networks and ports</source>
        <translation>Liste der Netze und Ports</translation>
    </message>
    <message>
        <source>Rules for nftables</source>
        <translation>Regeln für nftables</translation>
    </message>
    <message>
        <source>Rules for ufw</source>
        <translation>Regeln für ufw</translation>
    </message>
    <message>
        <source>Rules for an AWS security group</source>
        <translation>Regeln für eine AWS-Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>Network policy for Kubernetes</source>
        <translation>Netzwerkrichtlinie für Kubernetes</translation>
    </message>
    <message>
        <source>Save it, then run as root: %1</source>
        <translation>Speichern Sie es und führen Sie dann als root aus: %1</translation>
    </message>
    <message>
        <source>Save it, then run with your own group: %1</source>
        <translation>Speichern Sie es und führen Sie dann mit Ihrer eigenen Gruppe aus: %1</translation>
    </message>
    <message>
        <source>Save it, set the label of your pods, then run: %1</source>
        <translation>Speichern Sie es, setzen Sie das Label Ihrer Pods und führen Sie dann aus: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::report::HandOffMessage</name>
    <message>
        <source>Please let Twilio’s calls reach our voice gateway %1</source>
        <translation>Bitte die Anrufe von Twilio zu unserem Voice-Gateway %1 durchlassen</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>Our gateway:</source>
        <translation>Unser Gateway:</translation>
    </message>
    <message>
        <source>Twilio can’t reach an address inside our building. Please pass these ports on from a public address, and tell me that address.</source>
        <translation>Twilio kann eine Adresse in unserem Gebäude nicht erreichen. Bitte leiten Sie diese Ports von einer öffentlichen Adresse weiter und nennen Sie mir diese Adresse.</translation>
    </message>
    <message>
        <source>A firewall that rewrites SIP messages (“SIP ALG”) breaks calls: please switch that off for the gateway. Twilio sends no password, so the gateway has to know it by these networks.</source>
        <translation>Eine Firewall, die SIP-Nachrichten umschreibt („SIP ALG“), stört Anrufe: Bitte schalten Sie das für das Gateway aus. Twilio sendet kein Passwort, deshalb muss das Gateway Twilio an diesen Netzen erkennen.</translation>
    </message>
    <message>
        <source>No passwords are in this message.</source>
        <translation>In dieser Nachricht stehen keine Passwörter.</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Our voice gateway is to answer the phone number %1. Its calls come from Twilio over the internet, and the firewall has to let them in.</source>
        <translation>Unser Voice-Gateway soll die Anrufe an die Telefonnummer %1 annehmen. Sie kommen von Twilio über das Internet, und die Firewall muss sie hereinlassen.</translation>
    </message>
    <message>
        <source>Our voice gateway is to answer a phone number. Its calls come from Twilio over the internet, and the firewall has to let them in.</source>
        <translation>Unser Voice-Gateway soll die Anrufe an eine Telefonnummer annehmen. Sie kommen von Twilio über das Internet, und die Firewall muss sie hereinlassen.</translation>
    </message>
    <message>
        <source>So far they don’t get through: %1</source>
        <translation>Bisher kommen sie nicht durch: %1</translation>
    </message>
    <message>
        <source>Please let in, to the gateway:</source>
        <translation>Bitte lassen Sie zum Gateway herein:</translation>
    </message>
    <message>
        <source>1. Call set-up: %1, from all of these networks, since a call can come from any of them:</source>
        <translation>1. Rufaufbau: %1, aus allen diesen Netzen, denn ein Anruf kann aus jedem davon kommen:</translation>
    </message>
    <message>
        <source>2. Sound: UDP ports %1, from this network:</source>
        <translation>2. Ton: UDP-Ports %1, aus diesem Netz:</translation>
    </message>
    <message>
        <source>If outgoing traffic is limited, too: the gateway answers to the same networks, and sends sound to the UDP ports %1 of the last one.</source>
        <translation>Wenn auch ausgehender Verkehr beschränkt ist: Das Gateway antwortet denselben Netzen und sendet Ton an die UDP-Ports %1 des zuletzt genannten.</translation>
    </message>
    <message>
        <source>How we test it: tell me when it is done, and I place a test call through Twilio. Packets from one of the networks above then arrive at the gateway. This shows them:</source>
        <translation>So testen wir es: Sagen Sie mir, wenn es erledigt ist, und ich mache über Twilio einen Testanruf. Dann kommen beim Gateway Pakete aus einem der oben genannten Netze an. Dieser Befehl zeigt sie:</translation>
    </message>
    <message>
        <source>The settings of the IBM Voice Gateway that matter for this:</source>
        <translation>Die Einstellungen des IBM Voice Gateway, auf die es dabei ankommt:</translation>
    </message>
    <message>
        <source>SIP Orchestrator: its public address. Twilio calls the SIP Orchestrator, not the Media Relay.</source>
        <translation>SIP Orchestrator: seine öffentliche Adresse. Twilio ruft den SIP Orchestrator an, nicht das Media Relay.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: the port that Twilio calls.</source>
        <translation>SIP Orchestrator: der Port, den Twilio anruft.</translation>
    </message>
    <message>
        <source>Media Relay: its public address, where the sound is sent to. It can differ from the other one.</source>
        <translation>Media Relay: seine öffentliche Adresse, an die der Ton gesendet wird. Sie kann sich von der anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Media Relay: its ports for sound. How many there are limits how many callers fit at once.</source>
        <translation>Media Relay: seine Ports für den Ton. Von ihrer Zahl hängt ab, wie viele Anrufer zugleich Platz haben.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: it takes only calls to an address that contains this, the number without +.</source>
        <translation>SIP Orchestrator: Er nimmt nur Anrufe an Adressen an, in denen dies steht, die Nummer ohne +.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: it takes only calls from an address that contains this. Empty: from every caller.</source>
        <translation>SIP Orchestrator: Er nimmt nur Anrufe von Adressen an, in denen dies steht. Leer: von jedem Anrufer.</translation>
    </message>
    <message>
        <source>The gateway also needs port 443 out to the Watson services.</source>
        <translation>Das Gateway braucht außerdem Port 443 nach draußen, zu den Watson-Diensten.</translation>
    </message>
</context>
<context>
    <name>trunkline::report::ProviderRequest</name>
    <message>
        <source>%1, port %2</source>
        <extracomment>How calls travel: &quot;TCP, port 5060&quot;</extracomment>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>SIP trunk for incoming calls</source>
        <translation>SIP-Trunk für eingehende Anrufe</translation>
    </message>
    <message>
        <source>One phone number, no outgoing calls needed</source>
        <translation>Eine Telefonnummer, keine ausgehenden Anrufe nötig</translation>
    </message>
    <message>
        <source>Send calls to</source>
        <translation>Anrufe leiten an</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1: &quot;TCP, port 5060&quot;. “They”: the phone provider</extracomment>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 (TLS on port 5061 if they offer it)</source>
        <translation>%1 (TLS auf Port 5061, wenn der Anbieter es anbietet)</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>Audioformat</translation>
    </message>
    <message>
        <source>G.711 (PCMU or PCMA)</source>
        <translation>G.711 (PCMU oder PCMA)</translation>
    </message>
    <message>
        <source>Key presses</source>
        <translation>Tastendrücke</translation>
    </message>
    <message>
        <source>RFC 4733 events</source>
        <translation>Ereignisse nach RFC 4733</translation>
    </message>
    <message>
        <source>Their addresses</source>
        <translation>Adressen des Anbieters</translation>
    </message>
    <message>
        <source>Where their calls come from, for your firewall</source>
        <translation>Von wo seine Anrufe kommen, für Ihre Firewall</translation>
    </message>
    <message>
        <source>%1 (TLS on port 5061 if you offer it)</source>
        <extracomment>%1: &quot;TCP, port 5060&quot;. “You”: the phone provider that the letter is for</extracomment>
        <translation>%1 (TLS auf Port 5061, wenn Sie es anbieten)</translation>
    </message>
    <message>
        <source>Your addresses</source>
        <translation>Ihre Adressen</translation>
    </message>
    <message>
        <source>please tell us where your calls come from, for our firewall</source>
        <translation>bitte nennen Sie uns für unsere Firewall, von wo Ihre Anrufe kommen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a letter, what is asked and how: &quot;Sound format: G.711&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>we would like a phone number whose calls you send to our own voice gateway. This is what we need:</source>
        <translation>wir möchten eine Telefonnummer, deren Anrufe Sie an unser eigenes Voice-Gateway leiten. Das brauchen wir:</translation>
    </message>
    <message>
        <source>Please also tell us how you write the number that was dialled, for example %1: our gateway compares it.</source>
        <translation>Bitte teilen Sie uns auch mit, wie Sie die gewählte Nummer schreiben, zum Beispiel %1: Unser Gateway vergleicht sie.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::CallPath</name>
    <message>
        <source>Planned</source>
        <comment>state of a part of the line</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>state of a part of the line</comment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state of a part of the line</comment>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Likely</source>
        <comment>state of a part of the line: probably works</comment>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a part of the line</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Attention</source>
        <comment>state of a part of the line: look at this</comment>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a part of the line</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two stations of the line, for example: Phone number to Twilio trunk</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a joint of the line and its state</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::ChangeText</name>
    <message>
        <source>Create the trunk %1</source>
        <translation>Den Trunk %1 anlegen</translation>
    </message>
    <message>
        <source>Turn off recording</source>
        <translation>Aufzeichnung ausschalten</translation>
    </message>
    <message>
        <source>Turn on recording</source>
        <translation>Aufzeichnung einschalten</translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation>Seine Anrufe an %1 leiten</translation>
    </message>
    <message>
        <source>Switch on the gateway %1</source>
        <translation>Das Gateway %1 einschalten</translation>
    </message>
    <message>
        <source>Switch off the old gateway %1 on this trunk</source>
        <translation>Das alte Gateway %1 auf diesem Trunk ausschalten</translation>
    </message>
    <message>
        <source>Change the order of the gateway %1</source>
        <translation>Die Reihenfolge des Gateways %1 ändern</translation>
    </message>
    <message>
        <source>Buy the number %1 and connect it to the trunk</source>
        <translation>Die Nummer %1 kaufen und mit dem Trunk verbinden</translation>
    </message>
    <message>
        <source>Move %1 from the trunk “%2” to the trunk</source>
        <translation>%1 vom Trunk „%2“ auf den Trunk umziehen</translation>
    </message>
    <message>
        <source>Move %1 from an app in Twilio to the trunk</source>
        <translation>%1 von einer App bei Twilio auf den Trunk umziehen</translation>
    </message>
    <message>
        <source>Move %1 from the website %2 to the trunk</source>
        <translation>%1 von der Website %2 auf den Trunk umziehen</translation>
    </message>
    <message>
        <source>Connect %1 to the trunk</source>
        <translation>%1 mit dem Trunk verbinden</translation>
    </message>
    <message>
        <source>Disconnect %1 from the trunk</source>
        <translation>%1 vom Trunk trennen</translation>
    </message>
    <message>
        <source>Set %1 back to the trunk “%2”</source>
        <translation>%1 zurück auf den Trunk „%2“ stellen</translation>
    </message>
    <message>
        <source>Set %1 back to the app in Twilio</source>
        <translation>%1 zurück auf die App bei Twilio stellen</translation>
    </message>
    <message>
        <source>Set %1 back to the website %2</source>
        <translation>%1 zurück auf die Website %2 stellen</translation>
    </message>
    <message>
        <source>Take the gateway %1 off the trunk</source>
        <translation>Das Gateway %1 vom Trunk nehmen</translation>
    </message>
    <message>
        <source>Cancel the number %1</source>
        <translation>Die Nummer %1 kündigen</translation>
    </message>
    <message>
        <source>Delete the trunk %1</source>
        <translation>Den Trunk %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete the trunk %1 and its %n gateway(s)</source>
        <translation>
            <numerusform>Den Trunk %1 und sein %n Gateway löschen</numerusform>
            <numerusform>Den Trunk %1 und seine %n Gateways löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn on encryption</source>
        <translation>Verschlüsselung einschalten</translation>
    </message>
    <message>
        <source>Turn off encryption</source>
        <translation>Verschlüsselung ausschalten</translation>
    </message>
    <message>
        <source>Turn off call transfer</source>
        <translation>Anrufweitergabe ausschalten</translation>
    </message>
    <message>
        <source>Turn on call transfer</source>
        <translation>Anrufweitergabe einschalten</translation>
    </message>
    <message>
        <source>Change who is shown as caller after a transfer</source>
        <translation>Ändern, wer nach einer Weitergabe als Anrufer gezeigt wird</translation>
    </message>
    <message>
        <source>Turn on caller names</source>
        <translation>Anrufernamen einschalten</translation>
    </message>
    <message>
        <source>Turn off caller names</source>
        <translation>Anrufernamen ausschalten</translation>
    </message>
    <message>
        <source>Remove the trunk domain</source>
        <translation>Die Trunk-Domain entfernen</translation>
    </message>
    <message>
        <source>Set the trunk domain to %1</source>
        <translation>Die Trunk-Domain auf %1 setzen</translation>
    </message>
    <message>
        <source>Change the web address for when nothing answers</source>
        <translation>Die Webadresse für den Fall ändern, dass niemand antwortet</translation>
    </message>
    <message>
        <source>Create the trunk</source>
        <translation>Den Trunk anlegen</translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation>Die Einstellungen des Trunks ändern</translation>
    </message>
    <message>
        <source>Set the recording</source>
        <translation>Die Aufzeichnung einstellen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>%n Gateway hinzufügen</numerusform>
            <numerusform>%n Gateways hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch off the old gateway</source>
        <translation>Das alte Gateway ausschalten</translation>
    </message>
    <message>
        <source>Change the gateway</source>
        <translation>Das Gateway ändern</translation>
    </message>
    <message>
        <source>Buy %1 and connect it</source>
        <translation>%1 kaufen und verbinden</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 umziehen</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Put back what answered %1 before</source>
        <translation>Wiederherstellen, was %1 vorher annahm</translation>
    </message>
    <message>
        <source>Take the gateway off the trunk</source>
        <translation>Das Gateway vom Trunk nehmen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 kündigen</translation>
    </message>
    <message>
        <source>Delete the trunk</source>
        <translation>Den Trunk löschen</translation>
    </message>
    <message>
        <source>creating the trunk</source>
        <translation>der Trunk wird angelegt</translation>
    </message>
    <message>
        <source>changing the settings</source>
        <translation>die Einstellungen werden geändert</translation>
    </message>
    <message>
        <source>adding the gateways</source>
        <translation>die Gateways werden hinzugefügt</translation>
    </message>
    <message>
        <source>changing the gateways</source>
        <translation>die Gateways werden geändert</translation>
    </message>
    <message>
        <source>buying the number</source>
        <translation>die Nummer wird gekauft</translation>
    </message>
    <message>
        <source>connecting the number</source>
        <translation>die Nummer wird verbunden</translation>
    </message>
    <message>
        <source>disconnecting the number</source>
        <translation>die Nummer wird getrennt</translation>
    </message>
    <message>
        <source>putting the number back</source>
        <translation>die Nummer wird zurückgestellt</translation>
    </message>
    <message>
        <source>removing the gateways</source>
        <translation>die Gateways werden entfernt</translation>
    </message>
    <message>
        <source>cancelling the number</source>
        <translation>die Nummer wird gekündigt</translation>
    </message>
    <message>
        <source>deleting the trunk</source>
        <translation>der Trunk wird gelöscht</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation>Siehe Twilio</translation>
    </message>
    <message>
        <source>Twilio charges per call</source>
        <translation>Twilio berechnet es pro Anruf</translation>
    </message>
    <message>
        <source>Twilio charges per minute</source>
        <translation>Twilio berechnet es pro Minute</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::GatewayTest</name>
    <message>
        <source>Gateway answers</source>
        <translation>Gateway antwortet</translation>
    </message>
    <message>
        <source>Gateway %1 answers</source>
        <translation>Gateway %1 antwortet</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur diesem Computer</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>state of a part of the line</comment>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Journal</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>This record belongs to another account.</source>
        <translation>Dieses Protokoll gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, Prozess %2</translation>
    </message>
    <message>
        <source>Line %1 cannot be read.</source>
        <translation>Zeile %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>The file was removed.</source>
        <translation>Die Datei wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Runner</name>
    <message>
        <source>Found what an earlier try made: %1</source>
        <translation>Gefunden, was ein früherer Versuch angelegt hat: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist sie gekauft, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist es erledigt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation>Alles wurde von Twilio zurückgelesen und ist so, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Look at the account</source>
        <translation>Das Konto ansehen</translation>
    </message>
    <message>
        <source>Use the trunk</source>
        <translation>Den Trunk benutzen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>%n Gateway hinzufügen</numerusform>
            <numerusform>%n Gateways hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n gateway(s) off the trunk</source>
        <translation>
            <numerusform>%n Gateway vom Trunk nehmen</numerusform>
            <numerusform>%n Gateways vom Trunk nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation>Die Einstellungen des Trunks ändern</translation>
    </message>
    <message>
        <source>Check the result</source>
        <translation>Das Ergebnis prüfen</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Neuer Versuch in %2 s.</translation>
    </message>
    <message>
        <source>%1 charged</source>
        <translation>%1 berechnet</translation>
    </message>
    <message>
        <source>looking at the account</source>
        <translation>das Konto wird angesehen</translation>
    </message>
    <message>
        <source>waiting for Twilio</source>
        <translation>Warten auf Twilio</translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation>das Ergebnis wird geprüft</translation>
    </message>
    <message>
        <source>Twilio is busy and asked us to wait.</source>
        <translation>Twilio ist ausgelastet und hat uns gebeten zu warten.</translation>
    </message>
    <message>
        <source>Twilio had a short fault.</source>
        <translation>Twilio hatte eine kurze Störung.</translation>
    </message>
    <message>
        <source>Twilio can’t be reached.</source>
        <translation>Twilio ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Created trunk “%1”</source>
        <translation>Trunk „%1“ angelegt</translation>
    </message>
    <message>
        <source>Added gateway %1, order %2</source>
        <translation>Gateway %1 hinzugefügt, Rang %2</translation>
    </message>
    <message>
        <source>Bought %1 and connected it</source>
        <translation>%1 gekauft und verbunden</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>An earlier try bought %1. It is on this trunk, too.</source>
        <translation>Ein früherer Versuch hat %1 gekauft. Auch diese Nummer ist auf diesem Trunk.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Session</name>
    <message>
        <source>Busy</source>
        <comment>state of a part of the line</comment>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>The gateway said it is busy.</source>
        <translation>Das Gateway meldete besetzt.</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>state of a part of the line</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The test call was not answered. Check that the gateway is on and that its firewall lets Twilio in.</source>
        <translation>Der Testanruf wurde nicht angenommen. Prüfen Sie, ob das Gateway läuft und seine Firewall Twilio hereinlässt.</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a part of the line</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The test call did not get through. Check the gateway’s address, and that its firewall lets Twilio in.</source>
        <translation>Der Testanruf kam nicht durch. Prüfen Sie die Adresse des Gateways und ob seine Firewall Twilio hereinlässt.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Undo</name>
    <message>
        <source>The trunk “%1” stays: somebody else added a gateway to it.</source>
        <translation>Der Trunk „%1“ bleibt: Jemand anderes hat ihm ein Gateway hinzugefügt.</translation>
    </message>
    <message>
        <source>The trunk “%1” stays: other phone numbers are on it.</source>
        <translation>Der Trunk „%1“ bleibt: Es sind andere Telefonnummern darauf.</translation>
    </message>
    <message>
        <source>%1 was on the trunk “%2”, which is gone. It is on no trunk now.</source>
        <translation>%1 war auf dem Trunk „%2“, den es nicht mehr gibt. Jetzt ist die Nummer auf keinem Trunk.</translation>
    </message>
    <message>
        <source>%1 stays in your account: by its date it was there before this set-up. If you do not need it, release it at Twilio.</source>
        <translation>%1 bleibt in Ihrem Konto: Dem Datum nach war sie schon vor dieser Einrichtung da. Wenn Sie sie nicht brauchen, geben Sie sie bei Twilio frei.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Verification</name>
    <message>
        <source>Account is active</source>
        <translation>Konto ist aktiv</translation>
    </message>
    <message>
        <source>not visible with this key</source>
        <translation>mit diesem Schlüssel nicht sichtbar</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of a part of the line</comment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Twilio has suspended this account, often because of an unpaid bill.</source>
        <translation>Twilio hat dieses Konto gesperrt, oft wegen einer offenen Rechnung.</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a part of the line</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>This account is closed. Use the codes of another account.</source>
        <translation>Dieses Konto ist geschlossen. Benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>Trial account: only callers you verified get through.</source>
        <translation>Testkonto: Nur Anrufer, die Sie bestätigt haben, kommen durch.</translation>
    </message>
    <message>
        <source>%1 takes calls</source>
        <translation>%1 nimmt Anrufe an</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>state of a part of the line: the number is not there any more</comment>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1 is not in your account.</source>
        <translation>%1 ist nicht in Ihrem Konto.</translation>
    </message>
    <message>
        <source>%1 is no longer in your account.</source>
        <translation>%1 ist nicht mehr in Ihrem Konto.</translation>
    </message>
    <message>
        <source>No calls</source>
        <comment>state of a part of the line</comment>
        <translation>Keine Anrufe</translation>
    </message>
    <message>
        <source>%1 is for text messages only.</source>
        <translation>%1 ist nur für Textnachrichten.</translation>
    </message>
    <message>
        <source>Number is connected to the trunk</source>
        <translation>Nummer ist mit dem Trunk verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <comment>state of a part of the line</comment>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”.</source>
        <translation>%1 ist auf dem Trunk „%2“.</translation>
    </message>
    <message>
        <source>%1 is answered by an app in Twilio. Its calls do not reach this trunk.</source>
        <translation>%1 wird von einer App bei Twilio angenommen. Ihre Anrufe erreichen diesen Trunk nicht.</translation>
    </message>
    <message>
        <source>%1 is answered by the website %2. Its calls do not reach this trunk.</source>
        <translation>%1 wird von der Website %2 angenommen. Ihre Anrufe erreichen diesen Trunk nicht.</translation>
    </message>
    <message>
        <source>%1 is not connected to this trunk.</source>
        <translation>%1 ist nicht mit diesem Trunk verbunden.</translation>
    </message>
    <message>
        <source>Trunk has the settings you asked for</source>
        <translation>Trunk hat die gewünschten Einstellungen</translation>
    </message>
    <message>
        <source>No trunk</source>
        <comment>state of a part of the line</comment>
        <translation>Kein Trunk</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”. Choose one of them.</source>
        <translation>Mehrere Trunks heißen „%1“. Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>There is no trunk called “%1”.</source>
        <translation>Es gibt keinen Trunk namens „%1“.</translation>
    </message>
    <message>
        <source>The trunk’s settings differ from what you asked for. To do: %1.</source>
        <translation>Die Einstellungen des Trunks weichen von Ihren Wünschen ab. Zu tun: %1.</translation>
    </message>
    <message>
        <source>Trunk sends calls to your gateway</source>
        <translation>Trunk leitet Anrufe an Ihr Gateway</translation>
    </message>
    <message>
        <source>Trunk knows the further gateway %1</source>
        <translation>Trunk kennt das weitere Gateway %1</translation>
    </message>
    <message>
        <source>No address</source>
        <comment>state of a part of the line: the trunk has no address to call</comment>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls.</source>
        <translation>Der Trunk weiß nicht, wohin mit den Anrufen.</translation>
    </message>
    <message>
        <source>The trunk does not send calls to %1.</source>
        <translation>Der Trunk leitet keine Anrufe an %1.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <comment>state of a part of the line</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>The gateway address on the trunk is switched off.</source>
        <translation>Die Gateway-Adresse auf dem Trunk ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The gateway %1 is switched on, and you asked for it to be off.</source>
        <translation>Das Gateway %1 ist eingeschaltet, und Sie wollten es aus haben.</translation>
    </message>
    <message>
        <source>The order of the gateway %1 differs from what you asked for.</source>
        <translation>Die Reihenfolge des Gateways %1 weicht von Ihrem Wunsch ab.</translation>
    </message>
    <message>
        <source>The trunk calls %1 first.</source>
        <translation>Der Trunk ruft zuerst %1 an.</translation>
    </message>
    <message>
        <source>Gateway answers</source>
        <translation>Gateway antwortet</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>Can’t be reached</source>
        <comment>state of a part of the line</comment>
        <translation>Unerreichbar</translation>
    </message>
    <message>
        <source>%1 works only inside your building, unless another device translates it.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude, außer wenn ein anderes Gerät übersetzt.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Verified callers</source>
        <translation>Bestätigte Anrufer</translation>
    </message>
    <message>
        <source>Any phone</source>
        <translation>Jedes Telefon</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>Twilio trunk</source>
        <translation>Twilio-Trunk</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>Ihr Gateway</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <comment>transport and port: TCP, port 5060</comment>
        <translation>%1, Port %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::sip::ProbeText</name>
    <message>
        <source>It answered, but asks for a password</source>
        <translation>Es hat geantwortet, verlangt aber ein Passwort</translation>
    </message>
    <message>
        <source>It answered, but doesn’t know this computer</source>
        <translation>Es hat geantwortet, kennt aber diesen Computer nicht</translation>
    </message>
    <message>
        <source>It answered: calls are handled at another address</source>
        <translation>Es hat geantwortet: Anrufe werden an einer anderen Adresse angenommen</translation>
    </message>
    <message>
        <source>Your gateway answered that it isn’t ready</source>
        <translation>Ihr Gateway hat geantwortet, dass es nicht bereit ist</translation>
    </message>
    <message>
        <source>The certificate isn’t trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>It answered in a broken way</source>
        <translation>Es hat fehlerhaft geantwortet</translation>
    </message>
    <message>
        <source>A web server answers there, not a gateway</source>
        <translation>Dort antwortet ein Webserver, kein Gateway</translation>
    </message>
    <message>
        <source>Something else answers there, not a gateway</source>
        <translation>Dort antwortet etwas anderes, kein Gateway</translation>
    </message>
    <message>
        <source>It hung up before it answered</source>
        <translation>Es hat aufgelegt, bevor es antwortete</translation>
    </message>
    <message>
        <source>It answers, but without encryption</source>
        <translation>Es antwortet, aber ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Something is there but doesn’t answer</source>
        <translation>Dort ist etwas, das nicht antwortet</translation>
    </message>
    <message>
        <source>Nothing listens on port %1</source>
        <translation>Auf Port %1 lauscht nichts</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>Keine Antwort von %1</translation>
    </message>
    <message>
        <source>No answer on %1, but on %2</source>
        <extracomment>%1 and %2 are connections, for example UDP and TCP</extracomment>
        <translation>Keine Antwort über %1, aber über %2</translation>
    </message>
    <message>
        <source>We can’t find %1</source>
        <translation>%1 ist nicht zu finden</translation>
    </message>
    <message>
        <source>We can’t tell from here</source>
        <translation>Von hier lässt es sich nicht sagen</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>Der Test wurde angehalten</translation>
    </message>
    <message>
        <source>It doesn’t know this kind of test, which is fine for calls.</source>
        <translation>Es kennt diese Art von Test nicht; für Anrufe macht das nichts.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only your phone provider. A call will show.</source>
        <translation>Das kann richtig sein: Vielleicht lässt es nur Ihren Telefonanbieter zu. Ein Anruf zeigt es.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only Twilio. A call will show.</source>
        <translation>Das kann richtig sein: Vielleicht lässt es nur Twilio zu. Ein Anruf zeigt es.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only Twilio. The test call will show.</source>
        <translation>Das kann richtig sein: Vielleicht lässt es nur Twilio zu. Der Testanruf zeigt es.</translation>
    </message>
    <message>
        <source>It points to %1. Enter that address, so that calls go there directly.</source>
        <translation>Es verweist auf %1. Geben Sie diese Adresse ein, damit Anrufe direkt dorthin gehen.</translation>
    </message>
    <message>
        <source>It doesn’t say where. Ask the person who looks after the gateway for its address.</source>
        <translation>Es sagt nicht, welche. Fragen Sie die Person, die sich um das Gateway kümmert, nach der Adresse.</translation>
    </message>
    <message>
        <source>It may still be starting. Try again in a minute.</source>
        <translation>Vielleicht startet es noch. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Something there answers like a gateway, but with mistakes. Check the port. If it is right, send what was tried to the maker of the gateway.</source>
        <translation>Dort spricht etwas die Sprache der Gateways, aber nicht richtig. Prüfen Sie den Port. Wenn er stimmt, senden Sie dem Hersteller des Gateways, was probiert wurde.</translation>
    </message>
    <message>
        <source>Port %1 belongs to another program. Check the port: gateways mostly use 5060, or 5061 with TLS.</source>
        <translation>Port %1 gehört zu einem anderen Programm. Prüfen Sie den Port: Gateways benutzen meist 5060, oder 5061 mit TLS.</translation>
    </message>
    <message>
        <source>Trunkline tried both. Switch to TCP, or set up TLS at the gateway.</source>
        <translation>Trunkline hat beides probiert. Wechseln Sie zu TCP oder richten Sie am Gateway TLS ein.</translation>
    </message>
    <message>
        <source>The connection on port %1 was taken, but no word came. Check the port. A gateway that ignores strangers does this, too.</source>
        <translation>Die Verbindung auf Port %1 wurde angenommen, aber es kam keine Antwort. Prüfen Sie den Port. Auch ein Gateway, das Fremde nicht beachtet, verhält sich so.</translation>
    </message>
    <message>
        <source>The computer is there, but no gateway answers on %1 port %2. Check the port, or start the gateway.</source>
        <translation>Der Rechner ist da, aber auf %1-Port %2 antwortet kein Gateway. Prüfen Sie den Port oder starten Sie das Gateway.</translation>
    </message>
    <message>
        <source>Trunkline tried both.</source>
        <translation>Trunkline hat beides probiert.</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the IP address. A name that only your company’s network knows can’t be called from outside.</source>
        <translation>Prüfen Sie die Schreibweise oder geben Sie die IP-Adresse ein. Einen Namen, den nur Ihr Firmennetz kennt, kann man von außen nicht anrufen.</translation>
    </message>
    <message>
        <source>The name server didn’t say in time where %1 is. Try again, or enter the IP address.</source>
        <translation>Der Nameserver hat nicht rechtzeitig gesagt, wo %1 ist. Versuchen Sie es noch einmal oder geben Sie die IP-Adresse ein.</translation>
    </message>
    <message>
        <source>This network lets no such test out. Go on – the test call will show it.</source>
        <translation>Dieses Netzwerk lässt solche Tests nicht hinaus. Machen Sie weiter – der Testanruf zeigt es.</translation>
    </message>
    <message>
        <source>This network lets no such test out. Try it from another network, or place a call.</source>
        <translation>Dieses Netzwerk lässt solche Tests nicht hinaus. Versuchen Sie es aus einem anderen Netzwerk oder machen Sie einen Anruf.</translation>
    </message>
    <message>
        <source>This says nothing about the gateway. Connect this computer, then test again.</source>
        <translation>Über das Gateway sagt das nichts. Verbinden Sie diesen Computer und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is known about the gateway yet.</source>
        <translation>Über das Gateway ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Your gateway answered in %1 ms</source>
        <translation>Ihr Gateway hat in %1 ms geantwortet</translation>
    </message>
    <message>
        <source>This was the practice gateway. Nothing left this computer.</source>
        <translation>Das war das Übungs-Gateway. Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Tested from this computer. The test call at the end tests from Twilio.</source>
        <translation>Von diesem Computer aus getestet. Der Testanruf am Ende testet von Twilio aus.</translation>
    </message>
    <message>
        <source>Tested from this computer. Twilio calls from elsewhere: only a call proves that it gets in.</source>
        <translation>Von diesem Computer aus getestet. Twilio ruft von anderswo an: Nur ein Anruf beweist, dass Twilio hereinkommt.</translation>
    </message>
    <message>
        <source>Tested from this computer. Your phone provider calls from elsewhere: only a call proves that it gets in.</source>
        <translation>Von diesem Computer aus getestet. Ihr Telefonanbieter ruft von anderswo an: Nur ein Anruf beweist, dass er hereinkommt.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its addresses did not answer.</source>
        <translation>
            <numerusform>%n seiner Adressen hat nicht geantwortet.</numerusform>
            <numerusform>%n seiner Adressen haben nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls can’t come to this kind of address (IPv6), though.</source>
        <translation>Bei dieser Art von Adresse (IPv6) können aber keine Anrufe ankommen.</translation>
    </message>
    <message>
        <source>But this address works only inside your building: calls from outside can’t come to it.</source>
        <translation>Diese Adresse funktioniert aber nur in Ihrem Gebäude: Anrufe von außen können dort nicht ankommen.</translation>
    </message>
    <message>
        <source>A trunk usually sends none, so calls would be turned away. The gateway must allow your provider’s addresses instead.</source>
        <translation>Ein Trunk sendet meist keines, Anrufe würden also abgewiesen. Das Gateway muss stattdessen die Adressen Ihres Anbieters zulassen.</translation>
    </message>
    <message>
        <source>Twilio sends no password, so calls would be turned away. The gateway must allow Twilio’s addresses instead.</source>
        <translation>Twilio sendet kein Passwort, Anrufe würden also abgewiesen. Das Gateway muss stattdessen die Adressen von Twilio zulassen.</translation>
    </message>
    <message>
        <source>Nothing came back in %1 s. Check the address, and that the gateway is on.</source>
        <translation>In %1 s kam nichts zurück. Prüfen Sie die Adresse und ob das Gateway läuft.</translation>
    </message>
    <message>
        <source>If a firewall allows only Twilio, this is normal – go on and use the test call.</source>
        <translation>Wenn eine Firewall nur Twilio hereinlässt, ist das normal – machen Sie weiter und benutzen Sie den Testanruf.</translation>
    </message>
    <message>
        <source>If a firewall allows only Twilio, this is normal: then only a call tells.</source>
        <translation>Wenn eine Firewall nur Twilio hereinlässt, ist das normal: Dann zeigt es erst ein Anruf.</translation>
    </message>
    <message>
        <source>If a firewall allows only your provider, this is normal: then only a call tells.</source>
        <translation>Wenn eine Firewall nur Ihren Anbieter hereinlässt, ist das normal: Dann zeigt es erst ein Anruf.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on port %1. Check the port, and that the gateway offers TLS 1.2 or newer.</source>
        <translation>Auf Port %1 ließ sich keine Verschlüsselung vereinbaren. Prüfen Sie den Port und ob das Gateway TLS 1.2 oder neuer anbietet.</translation>
    </message>
    <message>
        <source>The gateway may expect another connection, or turn strangers away. Check the port and the connection.</source>
        <translation>Vielleicht erwartet das Gateway eine andere Verbindung oder weist Fremde ab. Prüfen Sie den Port und die Verbindung.</translation>
    </message>
    <message>
        <source>Renew or replace it at the gateway: encrypted calls need one that is trusted.</source>
        <translation>Erneuern oder ersetzen Sie es am Gateway: Verschlüsselte Anrufe brauchen eines, dem vertraut wird.</translation>
    </message>
    <message>
        <source>It ran out on %1.</source>
        <translation>Es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>It is valid only from %1.</source>
        <translation>Es gilt erst ab %1.</translation>
    </message>
    <message>
        <source>It names no computer.</source>
        <translation>Es nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>It is for another name: %1, not %2.</source>
        <translation>Es gilt für einen anderen Namen: %1, nicht %2.</translation>
    </message>
    <message>
        <source>It is for all names of a kind (%1). Gateways need one with their own name.</source>
        <translation>Es gilt für alle Namen einer Art (%1). Gateways brauchen eines mit ihrem eigenen Namen.</translation>
    </message>
    <message>
        <source>The gateway signed it itself, so nobody knows it.</source>
        <translation>Das Gateway hat es selbst signiert, deshalb kennt es niemand.</translation>
    </message>
    <message>
        <source>Nobody that is known signed it.</source>
        <translation>Kein bekannter Aussteller hat es signiert.</translation>
    </message>
    <message>
        <source>Only this computer or your company knows who signed it, and Twilio may not.</source>
        <translation>Den Aussteller kennt nur dieser Computer oder Ihre Firma, Twilio vielleicht nicht.</translation>
    </message>
    <message>
        <source>It could not be checked.</source>
        <translation>Es konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The gateway takes calls for %1</source>
        <translation>Das Gateway nimmt Anrufe für %1 an</translation>
    </message>
    <message>
        <source>The gateway didn’t say whether it takes calls for %1</source>
        <translation>Das Gateway hat nicht gesagt, ob es Anrufe für %1 annimmt</translation>
    </message>
    <message>
        <source>The rehearsal call was not placed</source>
        <translation>Der Probeanruf wurde nicht gemacht</translation>
    </message>
    <message>
        <source>The gateway asks for a password before it takes the call</source>
        <translation>Das Gateway verlangt ein Passwort, bevor es den Anruf annimmt</translation>
    </message>
    <message>
        <source>The gateway doesn’t take calls from this computer</source>
        <translation>Das Gateway nimmt von diesem Computer keine Anrufe an</translation>
    </message>
    <message>
        <source>The gateway doesn’t know %1</source>
        <translation>Das Gateway kennt %1 nicht</translation>
    </message>
    <message>
        <source>The gateway wants another sound format</source>
        <translation>Das Gateway verlangt ein anderes Audioformat</translation>
    </message>
    <message>
        <source>The gateway said it is busy</source>
        <translation>Das Gateway meldete besetzt</translation>
    </message>
    <message>
        <source>It answers, but takes no calls</source>
        <translation>Es antwortet, nimmt aber keine Anrufe an</translation>
    </message>
    <message>
        <source>The gateway declined the call</source>
        <translation>Das Gateway hat den Anruf abgelehnt</translation>
    </message>
    <message>
        <source>The gateway would pass the call on to another address</source>
        <translation>Das Gateway würde den Anruf an eine andere Adresse weiterleiten</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own</source>
        <translation>Das Gateway hat selbst eine Störung</translation>
    </message>
    <message>
        <source>The gateway turned the call away</source>
        <translation>Das Gateway hat den Anruf abgewiesen</translation>
    </message>
    <message>
        <source>Tested from this computer and hung up at once. Your phone provider calls from elsewhere.</source>
        <translation>Von diesem Computer aus getestet und sofort aufgelegt. Ihr Telefonanbieter ruft von anderswo an.</translation>
    </message>
    <message>
        <source>Tested from this computer and hung up at once. Twilio calls from elsewhere.</source>
        <translation>Von diesem Computer aus getestet und sofort aufgelegt. Twilio ruft von anderswo an.</translation>
    </message>
    <message>
        <source>It may need longer than this test waits, or ignore calls from strangers. A real call will show.</source>
        <translation>Vielleicht braucht es länger, als dieser Test wartet, oder es beachtet Anrufe von Fremden nicht. Ein echter Anruf zeigt es.</translation>
    </message>
    <message>
        <source>Nothing answered to begin with.</source>
        <translation>Schon zu Beginn hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>Enter the number at the gateway exactly as %1, with the plus sign.</source>
        <translation>Geben Sie die Nummer am Gateway genau als %1 ein, mit dem Pluszeichen.</translation>
    </message>
    <message>
        <source>It must offer G.711 (PCMU or PCMA). If it takes only encrypted sound, turn on “Encrypt calls”.</source>
        <translation>Es muss G.711 (PCMU oder PCMA) anbieten. Wenn es nur verschlüsselten Ton annimmt, schalten Sie „Anrufe verschlüsseln“ ein.</translation>
    </message>
    <message>
        <source>Try again when nobody is on the phone, or check that something at the gateway takes the call.</source>
        <translation>Versuchen Sie es noch einmal, wenn niemand telefoniert, oder prüfen Sie, ob am Gateway etwas den Anruf annimmt.</translation>
    </message>
    <message>
        <source>Check that this is the gateway and not another part of the phone system.</source>
        <translation>Prüfen Sie, ob das wirklich das Gateway ist und nicht ein anderer Teil der Telefonanlage.</translation>
    </message>
    <message>
        <source>Check the rules of the gateway for incoming calls.</source>
        <translation>Prüfen Sie die Regeln des Gateways für eingehende Anrufe.</translation>
    </message>
    <message>
        <source>Enter the address that takes the calls, so that they go there directly.</source>
        <translation>Geben Sie die Adresse ein, die die Anrufe annimmt, damit sie direkt dorthin gehen.</translation>
    </message>
    <message>
        <source>Look into the gateway’s log, or try again in a minute.</source>
        <translation>Sehen Sie im Protokoll des Gateways nach oder versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>What was tried tells the code to look up in the gateway’s manual.</source>
        <translation>Bei dem, was probiert wurde, steht der Code, den Sie im Handbuch des Gateways nachschlagen können.</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, then hung up</source>
        <translation>%1, dann aufgelegt</translation>
    </message>
    <message>
        <source>%1, hung up, not confirmed</source>
        <translation>%1, aufgelegt, nicht bestätigt</translation>
    </message>
    <message>
        <source>Rehearsal call</source>
        <translation>Probeanruf</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>no address for %1</source>
        <translation>keine Adresse für %1</translation>
    </message>
    <message>
        <source>no word from the name server</source>
        <translation>keine Antwort vom Nameserver</translation>
    </message>
    <message>
        <source>calls for %1 go to %2</source>
        <translation>Anrufe für %1 gehen an %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) were not asked</source>
        <translation>
            <numerusform>%n weitere Adresse wurde nicht gefragt</numerusform>
            <numerusform>%n weitere Adressen wurden nicht gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is TCP or TLS, %2 an address with its port</extracomment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>the gateway sees this computer as %1</source>
        <translation>das Gateway sieht diesen Computer als %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none could be agreed</source>
        <translation>es ließ sich keine vereinbaren</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, certificate for %2, signed by %3, %4</source>
        <translation>%1, Zertifikat für %2, signiert von %3, %4</translation>
    </message>
    <message>
        <source>SIP answer</source>
        <translation>SIP-Antwort</translation>
    </message>
    <message>
        <source>UDP to %1, port %2</source>
        <translation>UDP an %1, Port %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation>dort lauscht nichts</translation>
    </message>
    <message>
        <source>hung up without an answer</source>
        <translation>ohne Antwort aufgelegt</translation>
    </message>
    <message>
        <source>not a gateway’s answer:</source>
        <translation>keine Antwort eines Gateways:</translation>
    </message>
    <message>
        <source>a broken answer:</source>
        <translation>eine fehlerhafte Antwort:</translation>
    </message>
    <message>
        <source>not let out</source>
        <translation>nicht hinausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>none, after asking %n time(s)</source>
        <translation>
            <numerusform>keine, nach %n Anfrage</numerusform>
            <numerusform>keine, nach %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch</translation>
    </message>
    <message>
        <source>No gateway is there, so nothing was sent. Enter the real address of your gateway.</source>
        <translation>Dort ist kein Gateway, deshalb wurde nichts gesendet. Geben Sie die echte Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Enter it as %1, and ask your provider for that connection.</source>
        <translation>Geben Sie es als %1 ein und verlangen Sie diese Verbindung von Ihrem Anbieter.</translation>
    </message>
</context>
<context>
    <name>trunkline::twilio::Endpoints</name>
    <message>
        <source>edge %1, which is none of %2</source>
        <translation>Edge %1, nicht unter %2</translation>
    </message>
    <message>
        <source>region %1, which is none of %2</source>
        <translation>Region %1, nicht unter %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CallPathView</name>
    <message>
        <source>Call path</source>
        <translation>Weg des Anrufs</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>state of a part of the line and what was found</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckList</name>
    <message>
        <source>planned</source>
        <comment>state of a check, spoken</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a check, spoken</comment>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of a check, spoken</comment>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>likely</source>
        <comment>state of a check, spoken</comment>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>verified</source>
        <comment>state of a check, spoken</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>state of a check, spoken</comment>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a check, spoken</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a check, spoken</comment>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ComboBox</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a box and what is chosen in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CommandRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing to do and what it is for</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <comment>on a button, for two seconds after it was pressed</comment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Disclosure</name>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, aufgeklappt</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, zugeklappt</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Facts</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::FieldLabel</name>
    <message>
        <source>%1, optional</source>
        <translation>%1, optional</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>behind the name of a field that may stay empty</comment>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::HelpDrawer</name>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>heading over a list of explained terms</comment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; – %2</source>
        <comment>an explained term and its meaning</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt; – %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::LineEdit</name>
    <message>
        <source>Looks right</source>
        <translation>Sieht richtig aus</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>first and second line of a message, as a screen reader says them</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation>Erfolg: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <translation>Übung: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::NumberBanner</name>
    <message>
        <source>Your phone number</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>Your phone number, %1</source>
        <translation>Ihre Telefonnummer, %1</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::PlanList</name>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressHead</name>
    <message>
        <source>Progress, %1</source>
        <translation>Fortschritt, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how much is done</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a step</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working…</source>
        <comment>state of a step</comment>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step, spoken</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>working</source>
        <comment>state of a step, spoken</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step, spoken</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a step, spoken</comment>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step, spoken</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>state of a step, spoken</comment>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4</source>
        <comment>number, how many, what is done, its state</comment>
        <translation>Schritt %1 von %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::RadioRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ResultCard</name>
    <message>
        <source>%1. %2</source>
        <comment>a result and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1, not yet</source>
        <comment>a step of the wizard</comment>
        <translation>%1, noch nicht</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <comment>a step of the wizard</comment>
        <translation>%1, aktueller Schritt</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <comment>a step of the wizard</comment>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%1, finished, %2</source>
        <comment>a step of the wizard and what was entered</comment>
        <translation>%1, fertig, %2</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Nothing is bought</source>
        <translation>Nichts wird gekauft</translation>
    </message>
    <message>
        <source>All steps finished</source>
        <translation>Alle Schritte fertig</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::TabRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a tab and how many there are</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ValueList</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>a button</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>%1 is the name of a row: Trunk SID</comment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::WelcomePanel</name>
    <message>
        <source>A caller</source>
        <translation>Ein Anrufer</translation>
    </message>
    <message>
        <source>dials your number</source>
        <translation>wählt Ihre Nummer</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>from Twilio</source>
        <translation>von Twilio</translation>
    </message>
    <message>
        <source>from your provider</source>
        <translation>von Ihrem Anbieter</translation>
    </message>
    <message>
        <source>Your trunk</source>
        <translation>Ihr Trunk</translation>
    </message>
    <message>
        <source>the line Trunkline builds</source>
        <translation>die Leitung, die Trunkline baut</translation>
    </message>
    <message>
        <source>the line your provider builds</source>
        <translation>die Leitung, die Ihr Anbieter baut</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>Ihr Gateway</translation>
    </message>
    <message>
        <source>answers and talks</source>
        <translation>nimmt ab und spricht</translation>
    </message>
    <message>
        <source>A Twilio account</source>
        <translation>Ein Twilio-Konto</translation>
    </message>
    <message>
        <source>with a credit card on file</source>
        <translation>mit hinterlegter Kreditkarte</translation>
    </message>
    <message>
        <source>Your gateway’s address</source>
        <translation>Die Adresse Ihres Gateways</translation>
    </message>
    <message>
        <source>for example %1</source>
        <comment>%1 is an IP address</comment>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>Five minutes</source>
        <translation>Fünf Minuten</translation>
    </message>
    <message>
        <source>you can stop and continue later</source>
        <translation>Sie können anhalten und später weitermachen</translation>
    </message>
    <message>
        <source>How Trunkline works</source>
        <translation>Wie Trunkline arbeitet</translation>
    </message>
    <message>
        <source>What you need: %1</source>
        <translation>Was Sie brauchen: %1</translation>
    </message>
    <message>
        <source>A call travels from the caller through your number and your trunk to your gateway.</source>
        <translation>Ein Anruf geht vom Anrufer über Ihre Nummer und Ihren Trunk zu Ihrem Gateway.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Was Sie brauchen</translation>
    </message>
</context>
</TS>
