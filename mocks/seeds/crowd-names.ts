import { searchable } from "#mocks/search.ts";

// As many first names as last names: each of the pairs below is taken once.
const first =
  "Aaliyah Adam Adriana Agnès Ahmed Aisha Alejandro Amara André Anneke Anton Asha Astrid Beatriz Bilal Björn Camille Carlos Chiara Chloé Claire Daan Daniel Dilnoza Dmitri Eero Elif Emma Enzo Esther Fatima Felix Fiona Freya Gabriel Giulia Hana Hassan Helena Ibrahim Ines Ingrid Isabel Ivan Jamal Jana Jonas José Jun Kamila Karim Katarzyna Kofi Lars Laura Leila Léo Linh Lucas Maja Malik Maren María Mateusz Maya Mei Miguel Mila Mohammed Nadia Naoki Nina Noor Oliver Olga Oscar Paulo Petra Priyanka Rafael Rania Ravi Rosa Samira Santiago Sara Sven Tariq Theo Tomáš Uche Valentina Viktor Wanjiru Wei Xavier Yara Yuki Zofia Zoë";
const last =
  "Abdi Adler Aguilar Ahmadi Almeida Andersen Bauer Becker Bianchi Boateng Bouchard Brandt Campos Carlsson Castro Chaudhry Chen Cohen Costa Cruz Dahl Das Delgado Diallo Dubois Dvořák Eriksen Esposito Farkas Fernández Fischer Fontaine Fujita García Gómez Grant Gupta Haas Hansen Haruna Hernández Hoffmann Horvat Ibáñez Iyer Jansen Jensen Johansson Kaya Keller Khan Kim Kovács Kowalski Kruger Kumar Lambert Larsen Lefebvre Lindholm Lopes Maier Marino Martínez Mensah Meyer Moreau Müller Nakamura Ndiaye Nguyen Nilsen Novák Nowicki O’Brien Okonkwo Olsen Ortiz Otieno Park Patel Pereira Petrov Popescu Quispe Ramos Reyes Richter Rossi Saito Santos Schmidt Silva Singh Suzuki Tanaka Tran Varga Weber Yılmaz Zhang";

const firsts = first.split(" ");
const lasts = last.split(" ");

const plain = (names: readonly string[]) => names.map((name) => searchable(name).replaceAll(/[^a-z]/g, ""));
const [plainFirsts, plainLasts] = [plain(firsts), plain(lasts)];

/** A name that no other number has, up to 10,000. */
export function crowdName(index: number): { name: string; local: string } {
  const one = index % firsts.length;
  const other = (3 * index + Math.floor(index / firsts.length)) % lasts.length;
  return {
    name: `${firsts[one]} ${lasts[other]}`,
    local: `${plainFirsts[one]}.${plainLasts[other]}`,
  };
}

const departments = [
  "Sales",
  "Support",
  "Engineering",
  "Operations",
  "Finance",
  "Design",
  "People",
  "Research",
];

export function crowdRole(index: number): string {
  if (index % 400 === 399) return "Service account";
  if (index % 50 === 0) return "Team lead";
  return departments[(index * 7) % departments.length] ?? "";
}
