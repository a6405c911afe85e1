using DomainEntities = SmartVillage.Domain.Records.Entities;

namespace SmartVillage.Adapters.OpenSid.Mapping.Entities;

/// <summary>Aid programmes and their recipients, who are named by NIK, family card, household or group number.</summary>
internal static class BenefitMappings
{
    public static readonly EntityMapping Benefits = new EntityMapping(DomainEntities.Benefits, "program") { SharesRowsWithoutTenant = true }
        .Text("name", "nama").Code("target", "sasaran").Text("description", "ndesc").Date("startDate", "sdate").Date("endDate", "edate")
        .Code("status", "status").Text("fundingSource", "asaldana");

    public static readonly EntityMapping Participants = new EntityMapping(DomainEntities.BenefitParticipants, "program_peserta")
        .Reference("benefit", "program_id").Text("participant", "peserta").Identity("cardNik", "kartu_nik").Text("cardName", "kartu_nama")
        .Text("cardBirthPlace", "kartu_tempat_lahir").Date("cardBirthDate", "kartu_tanggal_lahir").Text("cardAddress", "kartu_alamat")
        .Text("cardNumber", "no_id_kartu").Reference("cardResident", "kartu_id_pend");
}
