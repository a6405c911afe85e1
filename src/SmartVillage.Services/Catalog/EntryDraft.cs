using SmartVillage.Services.Catalog.Files;

namespace SmartVillage.Services.Catalog;

/// <summary>Puts the layers of one service on each other, the widest first.</summary>
internal sealed class EntryDraft(ServiceCode code)
{
    private readonly Dictionary<StandardComponent, LocalText> _standard = [];
    private readonly List<OpenQuestion> _toConfirm = [];
    private List<ServiceChannel> _channels = [];
    private EntryOverlay _said = new();
    private bool _emergency;
    private Confidence? _confidence;
    private DateOnly? _reviewedOn;

    /// <summary>Adds an entry of a file.</summary>
    public void Add(FileEntry entry, DateOnly reviewedOn)
    {
        _emergency = entry.Emergency ?? _emergency;
        _confidence = entry.Confidence ?? _confidence;
        // An entry is as old as its oldest part.
        _reviewedOn = _reviewedOn is { } known && known < reviewedOn ? known : reviewedOn;
        _toConfirm.AddRange(entry.ToConfirm ?? []);
        Merge(entry, entry.Confidence);
    }

    /// <summary>Adds what an operator says.</summary>
    public void Add(EntryOverlay overlay) => Merge(
        overlay with
        {
            // Whatever an operator writes is an operator's word.
            Channels = overlay.Channels?.Select(c => c with { Confidence = Confidence.Operator }).ToArray(),
            LegalBasis = overlay.LegalBasis?.Select(b => b with { Confidence = Confidence.Operator }).ToArray(),
        },
        Confidence.Operator);

    /// <summary>Adds channels on top.</summary>
    public void AddChannels(IReadOnlyList<ServiceChannel> channels) =>
        _channels = [.. channels, .. _channels.Where(c => !channels.Any(n => n.Kind == c.Kind && string.Equals(n.Value, c.Value, StringComparison.Ordinal)))];

    /// <summary>The names of required fields that no layer has filled.</summary>
    public IReadOnlyList<string> Missing() => new (string Name, object? Value)[]
    {
        ("name", _said.Name), ("summary", _said.Summary), ("office", _said.Office), ("mode", _said.Mode), ("requirements", _said.Requirements), ("procedure", _said.Procedure),
        ("fee", _said.Fee), ("processingTime", _said.ProcessingTime), ("output", _said.Output), ("legalBasis", _said.LegalBasis), ("lifeEvents", _said.LifeEvents),
        ("confidence", _confidence),
    }.Where(f => f.Value is null).Select(f => f.Name).ToArray();

    /// <summary>The whole entry. The loader has made sure that the base fills every required field.</summary>
    public ServiceEntry Build(AdapterMode highest)
    {
        var wanted = _said.Mode!.Value;
        var entry = new ServiceEntry
        {
            Code = code,
            Mode = wanted < highest ? wanted : highest,
            WantedMode = wanted,
            Emergency = _emergency,
            Name = _said.Name!,
            Summary = _said.Summary!,
            Office = _said.Office!,
            Notice = _said.Notice,
            Channels = _channels,
            Requirements = _said.Requirements!,
            Clinics = _said.Clinics ?? [],
            Procedure = _said.Procedure!,
            Fee = _said.Fee!,
            ProcessingTime = _said.ProcessingTime!,
            Output = _said.Output!,
            LegalBasis = _said.LegalBasis!,
            LifeEvents = [.. _said.LifeEvents!.Select(LifeEvent.Find).OfType<LifeEvent>()],
            Confidence = _confidence!.Value,
            ReviewedOn = _reviewedOn!.Value,
            Confirmation = Confirmation.Never,
            ToConfirm = [],
        };
        var standard = StandardComponents.Of(entry, _standard);
        return entry with { Standard = standard, ToConfirm = [.. _toConfirm, .. Unchecked(entry.LegalBasis), .. Unfilled(standard)] };
    }

    private static IEnumerable<OpenQuestion> Unchecked(IReadOnlyList<LegalBasis> laws) =>
        from law in laws
        where law.Confidence == Confidence.D
        select new OpenQuestion
        {
            What = new LocalText("Dasar hukum yang belum diperiksa: apakah masih berlaku untuk layanan ini", "Legal basis not checked yet: whether it still holds for this service"),
            Candidate = law.Title,
            Confidence = law.Confidence,
        };

    private static IEnumerable<OpenQuestion> Unfilled(IReadOnlyList<StandardText> standard) =>
        from component in standard
        where component.Text is null
        select new OpenQuestion
        {
            What = new LocalText(
                $"Standar pelayanan belum diisi: {component.Label.Id}", $"Service standard not filled: {component.Label.En}"),
        };

    private void Merge(EntryOverlay overlay, Confidence? confidence)
    {
        var hidden = overlay.HiddenChannels ?? [];
        _channels.RemoveAll(c => hidden.Contains(c.Value, StringComparer.Ordinal) && !PhoneNumbers.Emergency.Contains(c.Value, StringComparer.Ordinal));
        AddChannels([.. (overlay.Channels ?? []).Select(c => c with { Confidence = c.Confidence ?? confidence })]);
        foreach (var (component, text) in overlay.Standard ?? new Dictionary<StandardComponent, LocalText>())
        {
            _standard[component] = text;
        }

        _said = new EntryOverlay
        {
            Mode = overlay.Mode ?? _said.Mode,
            Name = overlay.Name ?? _said.Name,
            Summary = overlay.Summary ?? _said.Summary,
            Office = overlay.Office ?? _said.Office,
            Notice = overlay.Notice ?? _said.Notice,
            Requirements = overlay.Requirements ?? _said.Requirements,
            Clinics = overlay.Clinics ?? _said.Clinics,
            Procedure = overlay.Procedure ?? _said.Procedure,
            Fee = overlay.Fee ?? _said.Fee,
            ProcessingTime = overlay.ProcessingTime ?? _said.ProcessingTime,
            Output = overlay.Output ?? _said.Output,
            LegalBasis = overlay.LegalBasis ?? _said.LegalBasis,
            LifeEvents = overlay.LifeEvents ?? _said.LifeEvents,
        };
    }
}
