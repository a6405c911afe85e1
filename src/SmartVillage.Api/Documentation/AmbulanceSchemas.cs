using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of the dispatch board and of what else is about requests: holidays and the export for BPBD.</summary>
internal static class AmbulanceSchemas
{
    private static readonly ContractField Revision = new ContractField("basedOn", "integer", "Revision yang terakhir dibaca; null untuk tidak memeriksa.", () => null).OrNull().Optional();
    private static readonly ContractField Note = Text("note", "Ambulans berangkat pukul 7.", "Untuk warga").OrNull().Optional();
    private static readonly ContractField Inside = Text("internalNote", "Lewat jalan belakang.", "Antarpetugas").OrNull().Optional();
    private static readonly string[] States = Enum.GetNames<TripState>();

    public static IEnumerable<ContractSchema> All =>
    [
        new("AmbulanceTrip", "Satu perjalanan di papan ambulans",
            Number("id", 7, "Nomor permohonannya"), Choice("state", "Keadaan perjalanan", States), Choice("kind", "Jenis", Enum.GetNames<TripKind>()), Time("startsAt"), Time("endsAt"),
            Object("vehicle", "AmbulanceCrew").OrNull(), Object("driver", "AmbulanceCrew").OrNull(), Choice("requestState", "Keadaan permohonan", Enum.GetNames<RequestState>()), Time("receivedAt"),
            Text("pickup", "RT 03 RW 01").OrNull(), Decimal("latitude", -5.1135).OrNull(), Decimal("longitude", 105.321).OrNull(), Text("purpose", "control").OrNull(), Text("destination", "RSUD").OrNull(),
            Text("mobility", "walks").OrNull(), Text("companions", "1").OrNull(), Text("relation", "family").OrNull(), Text("callerName", "Sari").OrNull(), Text("callerPhone", "0812 0000 0000").OrNull(),
            Text("healthNotes", "", "Hanya bila Requests:HealthNotesBasis disetel; dihapus sesudah 30 hari.").OrNull(), Number("revision", 3), Texts("next", "Keadaan yang dapat menyusul", "EnRoute"),
            Flag("takesCrew", true, "Kendaraan dan pengemudi dapat ditugaskan.")),
        new("AmbulanceCrew", "Kendaraan atau pengemudi sebuah perjalanan", Number("id", 1), Text("name", "Ambulans 1").OrNull()),
        new("AmbulanceVehicle", "Kendaraan ambulans",
            Number("id", 1), Number("revision", 1), Text("name", "Ambulans 1"), Text("phone", "0812 0000 0001").OrNull(), Text("plate", "BE 1 XX").OrNull(), Texts("carries", "Yang dapat diangkut", "stretcher")),
        new("AmbulanceDriver", "Pengemudi ambulans", Number("id", 2), Number("revision", 1), Text("name", "Pak Budi"), Text("phone", "0812 0000 0002").OrNull()),
        new("VehicleOrder", "Isian kendaraan",
            Text("name", "Ambulans 1"), Text("plate", "BE 1 XX").OrNull().Optional(), Texts("carries", "wheelchair, stretcher, oxygen", "stretcher").OrNull().Optional(), Text("phone", "0812 0000 0001").OrNull().Optional(), Revision),
        new("DriverOrder", "Isian pengemudi; disimpan tersandi", Text("name", "Pak Budi"), Text("phone", "0812 0000 0002").OrNull().Optional(), Revision),
        new("TripStateOrder", "Keadaan perjalanan yang baru", Choice("to", "Keadaan", ["Accepted", .. States.Where(s => s != "Accepted")]), Note, Inside, Revision, RequestSchemas.Reason),
        new("TripAssignmentOrder", "Kendaraan, pengemudi dan waktunya",
            Number("vehicle", 1), Number("driver", 2), Time("startsAt", description: "null: tetap").OrNull().Optional(), Time("endsAt", "2026-03-01T21:30:05Z", "null: lamanya tetap").OrNull().Optional(), Note, Inside, Revision),
        new("TripOfRequestOrder", "Perjalanan dari permohonan angkutan ke rumah sakit",
            Text("destination", "RSUD"), Choice("mobility", "Cara bergerak", "walks", "wheelchair", "stretcher", "oxygen"), Choice("relation", "Hubungan pemohon", "family", "self", "neighbour", "official"),
            Choice("purpose", "Keperluan; null: control", "control", "dialysis", "discharge", "hearse").OrNull().Optional(),
            new ContractField("wantedAt", "string", "Dijemput kapan, ISO 8601 dengan zona; null: waktu pada permohonannya", () => null).OrNull().Optional(),
            Number("companions", 1, "Jumlah pendamping").OrNull().Optional(), Object("place", "RequestPlace", "null: tempat pada permohonannya").OrNull().Optional(), Note, Inside, Revision),
        new("EmergencyCall", "Sebuah panggilan ke 119 atau 112", Time("at", description: "Menitnya saja")),
        new("PhoneListOrder", "Keperluan daftar telepon", Text("purpose", "Dipasang di pos jaga ambulans")),
        new("HolidayYear", "Hari libur sebuah tahun",
            Number("year", 2026), Flag("known", true, "Seluruh libur tahun itu diketahui."), Date("knownUntil", "2026-12-31", "Sampai kapan kalendernya lengkap.").OrNull(), Text("source", "SKB 3 Menteri").OrNull(), Choice("confidence", "Seberapa pasti", "B", "A", "C", "D").OrNull(), List("days", "Holiday")),
        new("Holiday", "Satu hari libur", Date("date", "2026-03-19"), Text("name", "Nyepi"), Flag("joint", false, "Cuti bersama")),
        new("DisasterExportOrder", "Laporan yang diunduh dan keperluannya",
            Text("purpose", "Laporan bulanan kepada BPBD"), Time("from", "2026-02-01T00:00:00Z").OrNull().Optional(), Time("until", "2026-03-01T00:00:00Z").OrNull().Optional(), Flag("withContact", false, "Dengan nama dan telepon pelapor").Optional()),
    ];
}
