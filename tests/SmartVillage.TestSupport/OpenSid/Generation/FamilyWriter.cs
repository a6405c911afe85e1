using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Schema;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Writes <c>tweb_keluarga</c> and <c>tweb_rtm</c>, with the defects that families have.</summary>
internal sealed class FamilyWriter(GenerationContext context)
{
    private readonly TableSchema _schema = context.Era.Tables["tweb_keluarga"];
    private Family? _previous;
    private bool _zeroIssued;

    /// <summary>Spoils a family, before its members are written.</summary>
    public void Spoil(Family family)
    {
        var oddities = context.Oddities;
        family.ReferencedHead = family.Head!;
        if (oddities.Hits(Oddity.FamilyWithoutHead))
        {
            family.Head!.Level = 11;
            family.ReferencedHead = null;
            family.HeadReference = _schema.IsForeignKey("nik_kepala") ? null : context.Random.Pick<string?>([null, "0", ""]);
        }
        else if (_previous?.Head is { } elsewhere && oddities.Hits(Oddity.HeadElsewhere))
        {
            family.ReferencedHead = elsewhere;
        }
        else if (!_schema.IsForeignKey("nik_kepala") && oddities.Hits(Oddity.DanglingHead))
        {
            family.ReferencedHead = null;
            family.HeadReference = $"{700_000_000 + family.Id}";
        }

        if (family.ReferencedHead is { } head)
        {
            family.HeadReference = $"{head.Id}";
        }

        family.Number = Number(family);
        _previous = family;
        JoinHousehold(family);
    }

    /// <summary>Writes the row.</summary>
    public void Write(Family family)
    {
        var classified = context.Random.Permille(700);
        context.Tables["tweb_keluarga"].Set("id", family.Id).Set("no_kk", family.Number).Set("nik_kepala", family.HeadReference)
            .Set("tgl_daftar", family.Registered.ToDateTime(new TimeOnly(9, 0))).Set("kelas_sosial", classified ? context.Random.Between(1, 5) : (int?)null)
            .Set("tgl_cetak_kk", context.Random.Permille(300) ? family.Registered.AddDays(3).ToDateTime(new TimeOnly(10, 0)) : null)
            .Set("alamat", family.Address).Set("id_cluster", family.AreaId)
            .Set("updated_at", family.Registered.ToDateTime(new TimeOnly(9, 0))).Set("updated_by", 1).Write();
    }

    /// <summary>Writes a family that nobody belongs to.</summary>
    public void WriteEmpty(Family like)
    {
        var empty = new Family
        {
            Id = context.Tables.NextId("tweb_keluarga"),
            Number = context.Numbers.FamilyCard(like.Registered),
            AreaId = like.AreaId,
            Registered = like.Registered,
            Address = like.Address,
        };
        Write(empty);
    }

    private string Number(Family family)
    {
        var oddities = context.Oddities;
        var unique = _schema.IsUnique("no_kk");
        if (unique && oddities.Hits(Oddity.TemporaryFamilyCard))
        {
            return context.Numbers.Temporary();
        }

        if ((!unique || !_zeroIssued) && oddities.Hits(Oddity.ZeroFamilyCard))
        {
            _zeroIssued = true;
            return "0";
        }

        if (!unique && _previous is not null && oddities.Hits(Oddity.DuplicateFamilyCard))
        {
            return _previous.Number;
        }

        return !unique && oddities.Hits(Oddity.LongFamilyCard) ? $"{family.Number} (LAMA)" : family.Number;
    }

    private void JoinHousehold(Family family)
    {
        if (!context.Random.Permille(80) || family.Head is not { } head)
        {
            return;
        }

        var id = context.Tables.NextId("tweb_rtm");
        // Up to 19.09 the resident's column is an int, so numbers were short.
        family.HouseholdNumber = context.Residents.Column("id_rtm").IsText ? $"{context.Village.Digits}{id:00000}" : $"{id}";
        context.Tables["tweb_rtm"].Set("id", id).Set("nik_kepala", head.Id).Set("no_kk", family.HouseholdNumber)
            .Set("tgl_daftar", family.Registered.ToDateTime(new TimeOnly(11, 0))).Set("kelas_sosial", context.Random.Between(1, 5))
            .Set("bdt", context.Random.Permille(500) ? $"99{context.Random.Digits(12)}" : null).Set("terdaftar_dtks", context.Random.Between(0, 1)).Write();
    }
}
