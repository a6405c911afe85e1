using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Writes one village, family by family, so that memory does not grow with its size.</summary>
internal sealed class VillageGenerator
{
    private const int GroupSize = 12;
    private readonly GenerationContext _context;
    private readonly FamilyFactory _factory;
    private readonly AreaPlan _areas;
    private readonly PersonWriter _people;
    private readonly FamilyWriter _families;
    private readonly EventWriter _events;
    private readonly ProgrammeWriter _programmes;
    private readonly MarketplaceWriter _marketplace;
    private readonly SelfServiceWriter _selfService;
    private readonly LifeEvents _life;
    private readonly List<Person> _group = [];
    private readonly VillageTally _tally = new();

    public VillageGenerator(GenerationContext context, int residents, int? regencyProgramme)
    {
        _context = context;
        _factory = new FamilyFactory(context.Random, context.Names, context.Numbers, context.Tables, context.Today);
        _areas = new AreaPlan(context, residents);
        _people = new PersonWriter(context, _areas);
        _families = new FamilyWriter(context);
        _events = new EventWriter(context);
        _programmes = new ProgrammeWriter(context, regencyProgramme);
        _marketplace = new MarketplaceWriter(context);
        _selfService = new SelfServiceWriter(context);
        _life = new LifeEvents(context);
    }

    /// <summary>Writes so many residents, and everything around them.</summary>
    public async Task<VillageTally> WriteAsync(int residents, Action<int> report, CancellationToken cancellationToken)
    {
        while (_tally.Residents < residents)
        {
            if (_context.Oddities.Hits(Oddity.ResidentWithoutFamily))
            {
                WritePerson(_factory.MakeSingle(_areas.PickHome()));
            }
            else
            {
                WriteFamily(residents - _tally.Residents);
            }

            await _context.Tables.FlushAsync(force: false, cancellationToken);
            report(_tally.Residents);
        }

        _areas.Write();
        _programmes.WriteGroup(_group);
        WriteTravellers();
        _tally.KnownNiks = [.. _group.Select(person => person.Nik!).Where(nik => nik[0] != '0')];
        return _tally;
    }

    private void WriteFamily(int room)
    {
        var family = _factory.Make(_areas.PickHome());
        if (family.Members.Count > room)
        {
            family.Members.RemoveRange(room, family.Members.Count - room);
        }

        _life.Happen(family);
        _families.Spoil(family);
        var left = _life.Split(family);
        // Rows as the release orders them: the head reference is known, the members follow.
        _families.Write(family);
        foreach (var person in family.Members)
        {
            WritePerson(person);
        }

        if (left is not null)
        {
            WritePerson(left);
            _events.WriteSplit(family, left);
        }

        _events.Write(family);
        _programmes.Offer(family);
        _tally.Add(family);
        if (_context.Oddities.Hits(Oddity.FamilyWithoutMembers))
        {
            _families.WriteEmpty(family);
        }
    }

    private void WritePerson(Person person)
    {
        if (person.Family is null)
        {
            _life.Happen(person);
        }

        _people.Write(person);
        _events.Write(person);
        _marketplace.Offer(person);
        _selfService.Offer(person);
        _areas.Offer(person);
        _tally.Add(person);
        if (_group.Count < GroupSize && person is { LifeStatus: 1, Nik.Length: 16 } && person.AgeOn(_context.Today) is > 20 and < 60)
        {
            _group.Add(person);
        }
    }

    private void WriteTravellers()
    {
        var table = _context.Tables["covid19_pemudik"];
        foreach (var (person, index) in _group.Select((person, index) => (person, index)))
        {
            table.Set("id", _context.Tables.NextId("covid19_pemudik")).Set("id_terdata", person.Id).Set("pantau", 1).Set("tanggal_datang", new DateOnly(2020, 5, 1 + index))
                .Set("asal_mudik", "JAKARTA").Set("status_covid", $"{1 + (index % 7)}").Set("is_wajib_pantau", "1").Write();
        }
    }
}
